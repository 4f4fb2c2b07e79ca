-- Groups that go on by themselves after a course.

-- What participants answered, each privately, when they were asked whether they want to go on. Deleted when the group is formed.
create table selfhelp_wish (
    registration_id uuid not null constraint selfhelp_wish_pk primary key
        constraint selfhelp_wish_registration_fk references registration,
    course_id uuid not null constraint selfhelp_wish_course_fk references course,
    goes_on boolean not null,
    -- Whether they would see to that the group gets going.
    initiates boolean not null,
    answered_at timestamp with time zone not null
);
create index selfhelp_wish_course_ix on selfhelp_wish (course_id);

-- Courses whose participants have been asked, and the answers acted upon: it is done once.
create table selfhelp_asked (
    course_id uuid not null constraint selfhelp_asked_pk primary key constraint selfhelp_asked_course_fk references course,
    closed_at timestamp with time zone not null
);

-- Which course a group comes from is not kept: it tells what its members live with.
create table selfhelp_group (
    id uuid not null constraint selfhelp_group_pk primary key,
    version bigint not null,
    learning_service_id uuid not null constraint selfhelp_group_service_fk references learning_service,
    name varchar(100) not null,
    rules varchar(4000) not null,
    language varchar(20) not null,
    formed_at timestamp with time zone not null,
    -- Wall-clock time of Europe/Oslo of the first evening; null until the group has agreed on one.
    first_start timestamp,
    every_weeks integer not null constraint selfhelp_group_weeks_ck check (every_weeks in (1, 2, 4)),
    minutes integer not null constraint selfhelp_group_minutes_ck check (minutes between 30 and 180),
    -- When they last met, or changed something: a group that is silent for long is forgotten.
    alive_at timestamp with time zone not null,
    warned_at timestamp with time zone
);
create index selfhelp_group_alive_ix on selfhelp_group (alive_at);

create table selfhelp_member (
    id uuid not null constraint selfhelp_member_pk primary key,
    version bigint not null,
    group_id uuid not null constraint selfhelp_member_group_fk references selfhelp_group,
    name varchar(250) not null,
    email varchar(320),
    mobile varchar(20),
    language varchar(20) not null,
    initiator boolean not null,
    joined_at timestamp with time zone not null
);
create index selfhelp_member_group_ix on selfhelp_member (group_id);

create table selfhelp_evening (
    id uuid not null constraint selfhelp_evening_pk primary key,
    version bigint not null,
    group_id uuid not null constraint selfhelp_evening_group_fk references selfhelp_group,
    starts_at timestamp not null,
    minutes integer not null,
    extended_minutes integer not null,
    begun_at timestamp with time zone,
    ended_at timestamp with time zone,
    called_off boolean not null,
    reminded_at timestamp with time zone,
    constraint selfhelp_evening_start_uq unique (group_id, starts_at)
);

-- Somebody in a group asks the service for help. Outlives the group, so that nobody hides a report by ending it.
create table selfhelp_help_request (
    id uuid not null constraint selfhelp_help_request_pk primary key,
    version bigint not null,
    group_id uuid not null,
    learning_service_id uuid not null constraint selfhelp_help_service_fk references learning_service,
    words varchar(3000) not null,
    -- Only if they want an answer.
    name varchar(250),
    email varchar(320),
    mobile varchar(20),
    language varchar(20) not null,
    asked_at timestamp with time zone not null,
    answer varchar(3000),
    answered_at timestamp with time zone,
    answered_by uuid
);
create index selfhelp_help_service_ix on selfhelp_help_request (learning_service_id, answered_at, asked_at);
