-- What participants answer about a course (docs/decisions/0017). Once a form is closed, its answers know no
-- person, no time and no order.

-- The questions of a course, as they were when the first answer came: never by reference alone. Locked while anybody answers.
create table course_evaluation (
    course_id uuid not null
        constraint course_evaluation_pk primary key
        constraint course_evaluation_course_fk references course,
    definition varchar(100000) not null,
    -- Brought in by a coordinator, who said that the service holds the licence.
    licence_confirmed_by uuid,
    licence_confirmed_at timestamp with time zone,
    answered boolean not null
);

-- Forms that take no answers any more; from then on they can be read.
create table evaluation_closing (
    course_id uuid not null constraint evaluation_closing_course_fk references course_evaluation,
    -- BEFORE, AFTER, or the id of a session.
    occasion varchar(36) not null,
    constraint evaluation_closing_pk primary key (course_id, occasion)
);

-- One answer to one question.
create table evaluation_answer (
    id uuid not null constraint evaluation_answer_pk primary key,
    course_id uuid not null constraint evaluation_answer_course_fk references course_evaluation,
    occasion varchar(36) not null,
    -- Only while the form takes answers: what one person sent at once, to be taken out should the person leave.
    submission uuid,
    participant_kind varchar(20) not null,
    question varchar(40) not null,
    number integer,
    choice varchar(40),
    words varchar(2000),
    -- Of the question and what the participant's browser made of a secret that never leaves it; by chance, and only where
    -- two answers are joined, once nothing more can be.
    code varchar(64),
    constraint evaluation_answer_one_ck check (number is not null or choice is not null or words is not null)
);
create index evaluation_answer_course_ix on evaluation_answer (course_id, occasion);
create index evaluation_answer_submission_ix on evaluation_answer (submission);

-- Who has answered which form and what, so that nobody does twice and whoever leaves is not counted; gone when it closes.
create table evaluation_answered (
    registration_id uuid not null constraint evaluation_answered_registration_fk references registration,
    occasion varchar(36) not null,
    course_id uuid not null constraint evaluation_answered_course_fk references course_evaluation,
    submission uuid not null,
    constraint evaluation_answered_pk primary key (registration_id, occasion)
);
create index evaluation_answered_course_ix on evaluation_answered (course_id, occasion);
