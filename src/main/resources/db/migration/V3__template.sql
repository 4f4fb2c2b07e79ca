create table course_template (
    id uuid not null,
    version bigint not null,
    title varchar(200) not null,
    summary varchar(2000) not null,
    target_group varchar(40) not null,
    least_share double precision not null,
    constraint course_template_pk primary key (id),
    constraint course_template_least_share_ck check (least_share between 0 and 1)
);

create table course_template_session (
    id uuid not null,
    template_id uuid not null,
    number integer not null,
    title varchar(200) not null,
    days_after_first integer not null,
    constraint course_template_session_pk primary key (id),
    constraint course_template_session_template_fk foreign key (template_id) references course_template (id),
    constraint course_template_session_number_uq unique (template_id, number)
);

create table course_template_agenda_item (
    session_id uuid not null,
    place integer not null,
    id varchar(40) not null,
    title varchar(200) not null,
    kind varchar(40) not null,
    minutes integer not null,
    adaptable boolean not null,
    constraint course_template_agenda_item_pk primary key (session_id, place),
    constraint course_template_agenda_item_session_fk foreign key (session_id) references course_template_session (id)
);
