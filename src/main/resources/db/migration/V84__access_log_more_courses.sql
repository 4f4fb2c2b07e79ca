-- What else belongs to a course, so that its participants and its service can ask who looked.
update access_log set course_id = subject_id
    where course_id is null and what in ('participants to ring', 'undelivered messages', 'written to group');
update access_log set course_id = (select registration.course_id from registration
    where registration.id = access_log.subject_id)
    where course_id is null
    and what in ('participant letter', 'participant signed up on the phone', 'answered for participant');
