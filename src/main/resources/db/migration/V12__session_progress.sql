-- When a session really began and was ended, as its room says: what stands here is a summary of the log.
alter table course_session add column begun_at timestamp with time zone;
alter table course_session add column ended_at timestamp with time zone;
