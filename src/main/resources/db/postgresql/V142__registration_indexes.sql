-- Most registrations are of people who are forgotten, and of those who are not, most give no mobile number, change no address
-- and bring nobody: an index without what is empty stays small, and whoever signs up writes into five of them fewer.
-- H2 has no such indexes and keeps those it has.
alter table registration drop constraint registration_email_uq;
alter table registration drop constraint registration_mobile_uq;
drop index registration_email_ix;
drop index registration_mobile_ix;
drop index registration_email_change_ix;
drop index registration_mobile_change_ix;
drop index registration_companion_ix;
drop index registration_unlinked_ix;

create unique index registration_email_uq on registration (course_id, email, sharing) where email is not null;
create unique index registration_mobile_uq on registration (course_id, mobile, sharing) where mobile is not null;
create index registration_email_ix on registration (email) where email is not null;
create index registration_mobile_ix on registration (mobile) where mobile is not null;
create index registration_email_change_ix on registration (email_change) where email_change is not null;
create index registration_mobile_change_ix on registration (mobile_change) where mobile_change is not null;
create index registration_companion_ix on registration (companion_of) where companion_of is not null;
create index registration_linked_ix on registration (course_id) where unlinked = false;
