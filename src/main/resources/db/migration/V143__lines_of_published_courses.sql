-- Those who sign up at once are served together where there is a row to lock. A course has one from when it is published.
insert into seat_queue (course_id, version, confirmed, waiting, last_place)
select c.id, 0, 0, 0, 0 from course c
where c.status = 'PUBLISHED' and not exists (select 1 from seat_queue q where q.course_id = c.id);
