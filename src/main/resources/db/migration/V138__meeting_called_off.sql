-- Why a meeting was called off, in the words of whoever did; empty if nothing was said.
alter table meeting add column called_off_why varchar(200) default '' not null;
