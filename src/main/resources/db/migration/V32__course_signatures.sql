-- The hosts' signatures: on the plan as it is, and on what was learnt when the course is over.
alter table course_host add column plan_signed_at timestamp with time zone;
alter table course_host add column evaluation_signed_at timestamp with time zone;
-- Rises with every change of the plan: who signs, signs what they have read.
alter table course add column plan_revision integer default 0 not null;
alter table course add column learnt varchar(4000);
alter table course add column cancel_reason varchar(1000);

-- What has changed in a plan since it was signed.
create table course_plan_change (
    course_id uuid not null,
    place integer not null,
    kind varchar(20) not null,
    changed_at timestamp with time zone not null,
    changed_by uuid not null,
    session_title varchar(200),
    moved_from timestamp,
    moved_to timestamp,
    host uuid,
    constraint course_plan_change_pk primary key (course_id, place),
    constraint course_plan_change_course_fk foreign key (course_id) references course (id)
);

-- Until now saying yes was all that was asked of hosts, and was meant so.
update course_host set plan_signed_at = answered_at
    where answer = 'YES' and exists (select 1 from course
        where course.id = course_host.course_id and course.status in ('PUBLISHED', 'COMPLETED'));
