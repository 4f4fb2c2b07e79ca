-- Which part of the template a course has otherwise by now, in a plan that was signed.
alter table course_plan_change add column part varchar(20);
