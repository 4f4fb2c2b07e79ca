-- What a course is called and says in further languages, and which language the original is written in.
alter table course add column text_language varchar(20) default 'BOKMAL' not null;

create table course_text (
    course_id   uuid          not null,
    language    varchar(20)   not null,
    title       varchar(200)  not null,
    description varchar(5000) not null,
    constraint course_text_pk primary key (course_id, language),
    constraint course_text_course_fk foreign key (course_id) references course (id) on delete cascade
);

create table course_session_text (
    session_id uuid         not null,
    language   varchar(20)  not null,
    title      varchar(200) not null,
    constraint course_session_text_pk primary key (session_id, language),
    constraint course_session_text_session_fk foreign key (session_id) references course_session (id) on delete cascade
);
