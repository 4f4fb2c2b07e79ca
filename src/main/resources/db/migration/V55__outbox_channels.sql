-- Not only e-mail; and whom and what a message concerns, so that what did not arrive is seen by those who can ring instead.
alter table mail_message add column channel varchar(10) default 'EMAIL' not null;
alter table mail_message add column kind varchar(40) default 'OTHER' not null;
alter table mail_message add column course_id uuid;
-- A participant's registration, or a host's seat.
alter table mail_message add column person_id uuid;
-- After that it tells nobody anything.
alter table mail_message add column worth_until timestamp with time zone;
alter table mail_message add column failure varchar(20);
create index mail_message_course_ix on mail_message (course_id, failed_at);
create index mail_message_person_ix on mail_message (person_id, kind);

-- What is told once, however many look for what is due, and though the message itself has been deleted.
create table mail_occasion (
    occasion varchar(160) not null,
    claimed_at timestamp with time zone not null,
    constraint mail_occasion_pk primary key (occasion)
);
create index mail_occasion_claimed_ix on mail_occasion (claimed_at);
