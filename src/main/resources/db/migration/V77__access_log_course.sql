-- The course that a look was about, so that its participants and its service can ask who looked.
alter table access_log add column course_id uuid;
update access_log set course_id = subject_id where what in ('participants', 'evaluation');
update access_log set course_id = (select course_session.course_id from course_session
    where course_session.id = access_log.subject_id) where what = 'room';
update access_log set course_id = (select registration.course_id from registration
    where registration.id = access_log.subject_id) where what = 'participant taken off';
create index access_log_course_ix on access_log (course_id, looked_at);
create index access_log_looked_at_ix on access_log (looked_at);
