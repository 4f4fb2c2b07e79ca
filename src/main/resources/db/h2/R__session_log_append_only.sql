-- What happened in a session can't be made not to have happened: the database refuses, whoever asks. Only who spoke is
-- forgotten, when the account is final. H2 has no language of its own for what a trigger does; it calls our class, whose
-- name may therefore not change.

drop trigger if exists session_log_append_only;
create trigger session_log_append_only before update, delete on session_log for each row
    call 'no.mestringsrom.room.h2.AppendOnly';
