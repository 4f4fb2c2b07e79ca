-- By how much the hosts have extended a session while it ran, as its room says: a summary of the log, like the moments of
-- its beginning and end.
alter table course_session add column extended_minutes integer default 0 not null;
update course_session set extended_minutes = coalesce((select sum(minutes) from session_log
    where session_log.session_id = course_session.id and type = 'EXTENDED'), 0);
