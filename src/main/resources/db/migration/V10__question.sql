-- What participants ask in writing while a session runs: kept so that a restart loses nothing, and gone a day after.

create table question (
    -- Chosen by the page that asks, so that asking again what may have been lost asks once.
    id uuid not null constraint question_pk primary key,
    session_id uuid not null,
    asked_at timestamp with time zone not null,
    text varchar(500) not null,
    -- What the asker is called; null for one who would not say. Nobody's id in either case.
    name varchar(100),
    answered boolean not null
);

create index question_session_idx on question (session_id, asked_at);
