-- Orders for courses: what a unit asked for, what it was answered, and the course that came of it.
create table course_request (
    id uuid not null constraint course_request_pk primary key,
    version bigint not null,
    -- Of the form: pressed twice, it is still one order.
    submission uuid not null constraint course_request_submission_uq unique,
    learning_service_id uuid not null constraint course_request_service_fk references learning_service,
    unit varchar(250) not null,
    contact_name varchar(250) not null,
    contact_email varchar(320) not null,
    municipality varchar(4) not null,
    target_group varchar(40) not null,
    participants integer not null constraint course_request_participants_ck check (participants between 1 and 500),
    needed_by date,
    course_language varchar(20) not null,
    words varchar(3000) not null,
    mail_language varchar(20) not null,
    asked_at timestamp with time zone not null,
    status varchar(20) not null,
    answer varchar(3000),
    answered_at timestamp with time zone,
    answered_by uuid,
    course_id uuid constraint course_request_course_fk references course
);
create index course_request_waiting_ix on course_request (learning_service_id, status, asked_at);
create index course_request_course_ix on course_request (course_id);
