-- One row per course: locked while a seat is given, so that no two people can get the same one.
create table seat_queue (
    course_id  uuid    not null,
    version    bigint  not null,
    confirmed  integer not null,
    waiting    integer not null,
    last_place integer not null,
    constraint seat_queue_pk primary key (course_id),
    constraint seat_queue_course_fk foreign key (course_id) references course (id),
    constraint seat_queue_counts_ck check (confirmed >= 0 and waiting >= 0)
);

create table registration (
    id           uuid                     not null,
    version      bigint                   not null,
    course_id    uuid                     not null,
    place        integer                  not null,
    status       varchar(20)              not null,
    called_by    varchar(160)             not null,
    email        varchar(254)             not null,
    municipality varchar(4)               not null,
    kind         varchar(20)              not null,
    language     varchar(20)              not null,
    submission   uuid                     not null,
    consented_at timestamp with time zone not null,
    link_sent_at timestamp with time zone not null,
    constraint registration_pk primary key (id),
    constraint registration_course_fk foreign key (course_id) references course (id),
    constraint registration_place_uq unique (course_id, place),
    constraint registration_email_uq unique (course_id, email),
    constraint registration_submission_uq unique (course_id, submission)
);

create index registration_status_ix on registration (course_id, status, place);
