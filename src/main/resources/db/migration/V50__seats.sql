-- Seats are held until somebody says yes, offered with a limit to answer, and may be reserved for municipalities for a while.

alter table seat_queue add column held integer default 0 not null;
alter table seat_queue add column reserved integer default 0 not null;
alter table seat_queue add column release_days integer default 14 not null;
-- When there is next something to do by itself: a limit that passes, or reserved seats that are released.
alter table seat_queue add column due_at timestamp with time zone;
alter table seat_queue add constraint seat_queue_held_ck check (held >= 0 and reserved >= 0);
create index seat_queue_due_ix on seat_queue (due_at);

create table reserved_seats (
    course_id    uuid       not null,
    municipality varchar(4) not null,
    seats        integer    not null,
    constraint reserved_seats_pk primary key (course_id, municipality),
    constraint reserved_seats_queue_fk foreign key (course_id) references seat_queue (course_id),
    constraint reserved_seats_ck check (seats > 0)
);

alter table registration add column mobile varchar(20);
alter table registration add column confirmed_at timestamp with time zone;
alter table registration add column answer_by timestamp with time zone;
alter table registration add column lapses integer default 0 not null;
alter table registration add column interpreter varchar(160);
alter table registration add column hard_of_hearing boolean default false not null;
alter table registration add column other_need varchar(1000);
alter table registration add constraint registration_mobile_uq unique (course_id, mobile);

-- Those who signed up before nobody asked them again.
update registration set confirmed_at = consented_at where status in ('CONFIRMED', 'WAITING');
