-- Templates have editions, owners, and those they are shared with. What a template says is one text for each edition, which is
-- read and written whole and never changed. Until now all templates were the library's, which is read in anew at the start.
drop table course_template_agenda_item;
drop table course_template_session;
alter table course_template drop column summary;
alter table course_template drop column target_group;
alter table course_template drop column least_share;
alter table course_template add column edition integer default 0 not null;
-- The learning service whose it is; null for those that come with the product.
alter table course_template add column owner uuid constraint course_template_owner_fk references learning_service (id);
alter table course_template add column sharing varchar(20) default 'EVERYONE' not null;
alter table course_template add column network uuid;
alter table course_template add column retired boolean default false not null;
-- What it was copied from, and its title then.
alter table course_template add column origin_id uuid;
alter table course_template add column origin_edition integer;
alter table course_template add column origin_title varchar(200);

create table course_template_edition (
    template_id uuid not null constraint course_template_edition_template_fk references course_template (id),
    number integer not null,
    content varchar(400000) not null,
    note varchar(500) not null,
    saved_at timestamp with time zone not null,
    saved_by uuid,
    constraint course_template_edition_pk primary key (template_id, number)
);

-- The edition that a course was made from, and which of its sessions is which of the template's.
alter table course add column template_edition integer;
update course set template_edition = 1 where template_id is not null;
alter table course_session add column template_session integer;
update course_session set template_session = (select count(*) from course_session earlier
    where earlier.course_id = course_session.course_id and earlier.starts_at <= course_session.starts_at);

-- Where a course does otherwise than its template wants it, and why.
create table course_departure (
    course_id uuid not null constraint course_departure_course_fk references course (id),
    part varchar(20) not null,
    reason varchar(1000) not null,
    given_by uuid not null,
    given_at timestamp with time zone not null,
    constraint course_departure_pk primary key (course_id, part)
);

-- Whether it was ever to be found; one that was called off before is nobody's to find. Of earlier ones called off nobody knows.
alter table course add column was_published boolean default false not null;
update course set was_published = true where status in ('PUBLISHED', 'COMPLETED', 'CANCELLED');
