-- What became of a meeting in the room.
alter table meeting add column begun_at timestamp with time zone;
alter table meeting add column ended_at timestamp with time zone;
alter table meeting add column extended_minutes integer default 0 not null;
