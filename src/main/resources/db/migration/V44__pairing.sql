-- The language that a course is held in, where it is another than Norwegian.
create table pairing_language (
    course_id uuid        not null,
    version   bigint      not null,
    language  varchar(3)  not null,
    constraint pairing_language_pk primary key (course_id),
    constraint pairing_language_course_fk foreign key (course_id) references course (id) on delete cascade
);
