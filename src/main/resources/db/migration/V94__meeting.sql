-- A network's meetings. Promised times are those of the clock on the wall in Oslo.

create table meeting_series (
    id uuid not null,
    network_id uuid not null,
    title varchar(200) not null,
    rule varchar(500) not null,
    first_start timestamp not null,
    minutes integer not null,
    place varchar(200) not null,
    holidays varchar(10) not null,
    before_date date,
    version bigint not null,
    constraint meeting_series_pk primary key (id),
    constraint meeting_series_network_fk foreign key (network_id) references professional_network (id) on delete cascade
);

create index meeting_series_network_ix on meeting_series (network_id);

create table meeting_series_exception (
    series_id uuid not null,
    occurs_at timestamp not null,
    constraint meeting_series_exception_pk primary key (series_id, occurs_at),
    constraint meeting_series_exception_fk foreign key (series_id) references meeting_series (id) on delete cascade
);

create table meeting (
    id uuid not null,
    network_id uuid not null,
    series_id uuid,
    occurs_at timestamp,
    title varchar(200) not null,
    starts_at timestamp not null,
    minutes integer not null,
    place varchar(200) not null,
    status varchar(10) not null,
    secretary uuid,
    begun_at timestamp with time zone,
    ended_at timestamp with time zone,
    revision bigint not null,
    version bigint not null,
    constraint meeting_pk primary key (id),
    constraint meeting_network_fk foreign key (network_id) references professional_network (id) on delete cascade,
    constraint meeting_series_fk foreign key (series_id) references meeting_series (id),
    constraint meeting_occurrence_uq unique (series_id, occurs_at)
);

create index meeting_network_ix on meeting (network_id, starts_at);

-- Whoever is asked to a meeting, and what they answered. The id is what the link in the mail stands for.
create table meeting_invitation (
    id uuid not null,
    meeting_id uuid not null,
    account_id uuid not null,
    answer varchar(5) not null,
    answered_at timestamp with time zone,
    version bigint not null,
    constraint meeting_invitation_pk primary key (id),
    constraint meeting_invitation_uq unique (meeting_id, account_id),
    constraint meeting_invitation_meeting_fk foreign key (meeting_id) references meeting (id) on delete cascade,
    constraint meeting_invitation_account_fk foreign key (account_id) references account (id) on delete cascade
);

create index meeting_invitation_account_ix on meeting_invitation (account_id);

-- What members want to talk about. The number is the place in the agenda; what is only proposed has none yet.
create table meeting_item (
    id uuid not null,
    meeting_id uuid not null,
    number integer not null,
    title varchar(200) not null,
    kind varchar(10) not null,
    minutes integer not null,
    who varchar(200) not null,
    about varchar(2000) not null,
    accepted boolean not null,
    proposed_by uuid not null,
    version bigint not null,
    constraint meeting_item_pk primary key (id),
    constraint meeting_item_meeting_fk foreign key (meeting_id) references meeting (id) on delete cascade
);

create index meeting_item_meeting_ix on meeting_item (meeting_id);

create table meeting_item_paper (
    item_id uuid not null,
    number integer not null,
    title varchar(200) not null,
    address varchar(2000) not null,
    constraint meeting_item_paper_pk primary key (item_id, number),
    constraint meeting_item_paper_fk foreign key (item_id) references meeting_item (id) on delete cascade
);
