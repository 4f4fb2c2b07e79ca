-- When a course was called off: those who were in it are forgotten a while after. Nobody knows it of earlier ones; theirs
-- is long ago.
alter table course add column cancelled_at timestamp with time zone;
