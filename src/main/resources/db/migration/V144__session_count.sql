-- How many sessions a course has, so that the catalogue need not look for them.
alter table course add column session_count int default 0 not null;
update course c set session_count = (select count(*) from course_session s where s.course_id = c.id);
alter table course alter column session_count drop default;
