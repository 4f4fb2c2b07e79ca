-- What happened in a session can't be made not to have happened: the database refuses, whoever asks. H2, which the
-- application uses alone and from inside, has no triggers in SQL; there the log class and its test see to it.

create or replace function refuse_to_rewrite_session_log() returns trigger language plpgsql as $$
begin
    raise exception 'session_log can only be added to';
end;
$$;

drop trigger if exists session_log_append_only on session_log;
create trigger session_log_append_only before update or delete or truncate on session_log
    for each statement execute function refuse_to_rewrite_session_log();
