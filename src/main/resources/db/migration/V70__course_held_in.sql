-- The language that a course is held in; that of earlier ones was not said, and nearly all were in Norwegian.
alter table course add column held_in varchar(20) default 'BOKMAL' not null;
-- Of a change of it in a plan that was signed.
alter table course_plan_change add column held_before varchar(20);
alter table course_plan_change add column held_in varchar(20);
