-- What has become of the items on a course's checklist: those of the toolbox once somebody has touched them, and own ones.
create table course_check (
    course_id uuid not null constraint course_check_course_fk references course,
    -- The name of an item of the toolbox, or an id of one's own.
    item varchar(40) not null,
    version bigint not null,
    -- Of own items alone.
    phase varchar(20),
    words varchar(400),
    duty varchar(20),
    due date,
    done_at timestamp with time zone,
    done_by uuid,
    removed boolean not null,
    constraint course_check_pk primary key (course_id, item)
);
