-- When its line was last another one: nobody is reminded of what is just being written.

alter table minutes_item add column changed_at timestamp with time zone default current_timestamp not null;
alter table minutes_item alter column changed_at drop default;
