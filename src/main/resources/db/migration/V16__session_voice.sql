-- How long each role was heard in each part of a session: all that is kept of who spoke when its account is final.
create table session_voice (
    session_id uuid not null constraint session_voice_session_fk references live_session,
    segment varchar(100) not null,
    role varchar(20) not null,
    millis bigint not null,
    constraint session_voice_pk primary key (session_id, segment, role)
);
