-- What happened in a session can't be made not to have happened: the database refuses, whoever asks.

create or replace function refuse_to_rewrite_session_log() returns trigger language plpgsql as $$
begin
    raise exception 'session_log can only be added to';
end;
$$;

drop trigger if exists session_log_append_only on session_log;
create trigger session_log_append_only before update or delete or truncate on session_log
    for each statement execute function refuse_to_rewrite_session_log();
