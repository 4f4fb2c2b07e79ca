-- Minutes of a network's meetings. The text here is the newest one; the updates are how it came about, for those who write
-- at the same time, by numbers that the pages in their browsers choose. They go when the minutes are approved.

create table minutes (
    meeting_id uuid not null,
    network_id uuid not null,
    held_on date not null,
    language varchar(10) not null,
    version integer not null,
    text varchar(200000) not null,
    sent_at timestamp with time zone,
    approved_at timestamp with time zone,
    approved_by uuid,
    constraint minutes_pk primary key (meeting_id),
    constraint minutes_meeting_fk foreign key (meeting_id) references meeting (id) on delete cascade,
    constraint minutes_network_fk foreign key (network_id) references professional_network (id) on delete cascade
);

create index minutes_network_ix on minutes (network_id, held_on);
create index minutes_held_ix on minutes (held_on);

-- The changes are JSON, which may be several times as long as what it says.
create table minutes_update (
    meeting_id uuid not null,
    version integer not null,
    page varchar(40) not null,
    changes varchar(4000000) not null,
    constraint minutes_update_pk primary key (meeting_id, version),
    constraint minutes_update_fk foreign key (meeting_id) references minutes (meeting_id) on delete cascade
);

-- Decisions and actions. A line that is taken away may be put back: then it is the one it was.
create table minutes_item (
    id uuid not null,
    meeting_id uuid not null,
    network_id uuid not null,
    kind varchar(10) not null,
    position integer not null,
    what varchar(2000) not null,
    who varchar(200) not null,
    person_account uuid,
    due varchar(100) not null,
    due_on date,
    taken_away boolean not null,
    done_at timestamp with time zone,
    constraint minutes_item_pk primary key (id),
    constraint minutes_item_fk foreign key (meeting_id) references minutes (meeting_id) on delete cascade,
    constraint minutes_item_account_fk foreign key (person_account) references account (id) on delete set null
);

create index minutes_item_meeting_ix on minutes_item (meeting_id);
create index minutes_item_network_ix on minutes_item (network_id, kind);
create index minutes_item_person_ix on minutes_item (person_account);
create index minutes_item_due_ix on minutes_item (due_on);

create table minutes_note (
    id uuid not null,
    meeting_id uuid not null,
    written_at timestamp with time zone not null,
    written_by varchar(200) not null,
    text varchar(4000) not null,
    constraint minutes_note_pk primary key (id),
    constraint minutes_note_fk foreign key (meeting_id) references minutes (meeting_id) on delete cascade
);

create index minutes_note_meeting_ix on minutes_note (meeting_id);
