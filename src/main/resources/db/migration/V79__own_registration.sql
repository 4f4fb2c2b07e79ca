-- Personal links change addresses, move, and bring a relative along; and others sign up those who have no e-mail.

-- To be rung, for those who can't be written to.
alter table registration add column phone varchar(20);
-- 0 for whoever has the addresses for themselves; those who share them with somebody in the same course are numbered from 1.
alter table registration add column sharing integer default 0 not null;
alter table registration drop constraint registration_email_uq;
alter table registration drop constraint registration_mobile_uq;
alter table registration add constraint registration_email_uq unique (course_id, email, sharing);
alter table registration add constraint registration_mobile_uq unique (course_id, mobile, sharing);

-- Addresses that are not theirs before they have been confirmed from there, each with the id that its link is signed for.
alter table registration add column new_email varchar(254);
alter table registration add column email_change uuid;
alter table registration add column new_mobile varchar(20);
alter table registration add column mobile_change uuid;
alter table registration add column change_asked_at timestamp with time zone;

-- Without reference: who is forgotten for good gets another id.
alter table registration add column companion_of uuid;
-- The office that signed them up, and the account that heard them consent: kept without reference, it outlives the account.
alter table registration add column helped_by varchar(160);
alter table registration add column consent_heard_by uuid;

create index registration_email_ix on registration (email);
create index registration_mobile_ix on registration (mobile);
create index registration_email_change_ix on registration (email_change);
create index registration_mobile_change_ix on registration (mobile_change);
create index registration_companion_ix on registration (companion_of);
