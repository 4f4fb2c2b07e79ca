-- Whoever is forgotten leaves a row whose id nobody has: neither an old link nor the log of a session leads to it.
alter table registration add column unlinked boolean default false not null;
alter table registration alter column language drop not null;
alter table registration alter column consented_at drop not null;
alter table registration alter column link_sent_at drop not null;
create index registration_unlinked_ix on registration (unlinked, course_id);
