-- Which occasion a message tells of: one that is taken back before it went lets go of it, so that it can be told again.
alter table mail_message add column occasion varchar(160);
-- Since when it is tried: anew when somebody has it sent again, while how long it is kept goes by when it was written.
alter table mail_message add column tried_since timestamp with time zone;
update mail_message set tried_since = created_at;
alter table mail_message alter column tried_since set not null;

-- Whom it was told, so that what is forgotten about somebody is forgotten here, too.
alter table mail_occasion add column person_id uuid;
create index mail_occasion_person_ix on mail_occasion (person_id);

-- Hosts of courses that were ended have been told so.
insert into mail_occasion (occasion, claimed_at, person_id)
select 'AFTER:' || h.course_id || ':' || h.id, current_timestamp, h.id
from course_host h join course c on c.id = h.course_id
where h.answer = 'YES' and exists (select 1 from course_session s
    where s.course_id = c.id and s.starts_at = c.last_start and s.ended_at is not null);
