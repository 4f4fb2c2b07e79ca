-- Which occasion a message tells of: one that is taken back before it went lets go of it, so that it can be told again.
alter table mail_message add column occasion varchar(160);
-- Since when it is tried: anew when somebody has it sent again, while how long it is kept goes by when it was written.
alter table mail_message add column tried_since timestamp with time zone;
update mail_message set tried_since = created_at;
alter table mail_message alter column tried_since set not null;

-- Whom it was told, so that what is forgotten about somebody is forgotten here, too.
alter table mail_occasion add column person_id uuid;
create index mail_occasion_person_ix on mail_occasion (person_id);
