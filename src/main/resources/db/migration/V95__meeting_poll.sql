-- Which of some dates suits a network.

create table meeting_poll (
    id uuid not null,
    network_id uuid not null,
    title varchar(200) not null,
    minutes integer not null,
    place varchar(200) not null,
    last_day date,
    opened_at timestamp with time zone not null,
    reminded boolean not null,
    status varchar(10) not null,
    meeting_id uuid,
    version bigint not null,
    constraint meeting_poll_pk primary key (id),
    constraint meeting_poll_network_fk foreign key (network_id) references professional_network (id) on delete cascade,
    constraint meeting_poll_meeting_fk foreign key (meeting_id) references meeting (id) on delete set null
);

create index meeting_poll_network_ix on meeting_poll (network_id);

create table meeting_poll_date (
    poll_id uuid not null,
    starts_at timestamp not null,
    constraint meeting_poll_date_pk primary key (poll_id, starts_at),
    constraint meeting_poll_date_fk foreign key (poll_id) references meeting_poll (id) on delete cascade
);

-- Whoever is asked. The id is what the link in the mail stands for.
create table meeting_poll_ballot (
    id uuid not null,
    poll_id uuid not null,
    account_id uuid not null,
    version bigint not null,
    constraint meeting_poll_ballot_pk primary key (id),
    constraint meeting_poll_ballot_uq unique (poll_id, account_id),
    constraint meeting_poll_ballot_poll_fk foreign key (poll_id) references meeting_poll (id) on delete cascade,
    constraint meeting_poll_ballot_account_fk foreign key (account_id) references account (id) on delete cascade
);

create index meeting_poll_ballot_account_ix on meeting_poll_ballot (account_id);

create table meeting_poll_vote (
    ballot_id uuid not null,
    starts_at timestamp not null,
    vote varchar(10) not null,
    constraint meeting_poll_vote_pk primary key (ballot_id, starts_at),
    constraint meeting_poll_vote_fk foreign key (ballot_id) references meeting_poll_ballot (id) on delete cascade
);
