-- What happened in a session can't be made not to have happened: the database refuses, whoever asks. Only who spoke is
-- forgotten, when the account is final.

create or replace function refuse_to_rewrite_session_log() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.type in ('SPEAKER', 'MUTED', 'UNMUTED') then
        return old;
    end if;
    raise exception 'session_log can only be added to';
end;
$$;

create or replace function refuse_to_truncate_session_log() returns trigger language plpgsql as $$
begin
    raise exception 'session_log can only be added to';
end;
$$;

drop trigger if exists session_log_append_only on session_log;
create trigger session_log_append_only before update or delete on session_log
    for each row execute function refuse_to_rewrite_session_log();

drop trigger if exists session_log_never_emptied on session_log;
create trigger session_log_never_emptied before truncate on session_log
    for each statement execute function refuse_to_truncate_session_log();
