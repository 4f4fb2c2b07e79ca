-- Sessions that were held before their row said so: the moments stand in their logs.
update course_session set
    begun_at = (select timestamp with time zone '1970-01-01 00:00:00+00' + min(at_millis) / 1000 * interval '1' second
        from session_log where session_log.session_id = course_session.id and type = 'SEGMENT_STARTED'),
    ended_at = (select timestamp with time zone '1970-01-01 00:00:00+00' + min(at_millis) / 1000 * interval '1' second
        from session_log where session_log.session_id = course_session.id and type = 'SESSION_ENDED')
where begun_at is null;
