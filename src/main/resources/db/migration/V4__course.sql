create table course (
    id uuid not null,
    version bigint not null,
    learning_service_id uuid not null,
    template_id uuid,
    title varchar(200) not null,
    description varchar(5000) not null,
    target_group varchar(40) not null,
    capacity integer not null,
    least_share double precision not null,
    status varchar(20) not null,
    below_share_reason varchar(1500),
    first_start timestamp not null,
    last_start timestamp not null,
    constraint course_pk primary key (id),
    constraint course_service_fk foreign key (learning_service_id) references learning_service (id),
    constraint course_template_fk foreign key (template_id) references course_template (id),
    constraint course_capacity_ck check (capacity between 2 and 100),
    constraint course_least_share_ck check (least_share between 0 and 1)
);
create index course_catalogue_ix on course (status, first_start, id);
create index course_service_ix on course (learning_service_id, status);

create table course_municipality (
    course_id uuid not null,
    municipality varchar(4) not null,
    constraint course_municipality_pk primary key (course_id, municipality),
    constraint course_municipality_course_fk foreign key (course_id) references course (id)
);
create index course_municipality_municipality_ix on course_municipality (municipality, course_id);

create table course_session (
    id uuid not null,
    version bigint not null,
    course_id uuid not null,
    title varchar(200) not null,
    starts_at timestamp not null,
    zone varchar(60) not null,
    constraint course_session_pk primary key (id),
    constraint course_session_course_fk foreign key (course_id) references course (id)
);
create index course_session_course_ix on course_session (course_id, starts_at);

create table course_agenda_item (
    session_id uuid not null,
    place integer not null,
    id varchar(40) not null,
    title varchar(200) not null,
    kind varchar(40) not null,
    minutes integer not null,
    adaptable boolean not null,
    constraint course_agenda_item_pk primary key (session_id, place),
    constraint course_agenda_item_session_fk foreign key (session_id) references course_session (id),
    constraint course_agenda_item_minutes_ck check (minutes between 1 and 480)
);

create table course_host (
    id uuid not null,
    version bigint not null,
    course_id uuid not null,
    account_id uuid not null,
    role varchar(40) not null,
    answer varchar(20) not null,
    invited_at timestamp with time zone not null,
    answered_at timestamp with time zone,
    stands_behind_reason boolean not null,
    constraint course_host_pk primary key (id),
    constraint course_host_course_fk foreign key (course_id) references course (id),
    constraint course_host_account_fk foreign key (account_id) references account (id),
    constraint course_host_once_uq unique (course_id, account_id),
    constraint course_host_role_ck check (role in ('PROFESSIONAL', 'EXPERIENCED_USER'))
);
create index course_host_account_ix on course_host (account_id);
