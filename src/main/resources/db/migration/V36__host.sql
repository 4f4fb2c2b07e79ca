-- Hosts: what they write about themselves, how ready they are, and when they can.

create table host_profile (
    account_id uuid not null,
    version bigint not null,
    municipality varchar(4) not null,
    organisation varchar(200),
    courses_at_a_time integer not null,
    sessions_per_month integer not null,
    constraint host_profile_pk primary key (account_id),
    constraint host_profile_account_fk foreign key (account_id) references account (id) on delete cascade,
    constraint host_profile_load_ck check (courses_at_a_time between 0 and 10 and sessions_per_month between 1 and 31)
);
create index host_profile_municipality_ix on host_profile (municipality);

create table host_language (
    account_id uuid not null,
    language varchar(3) not null,
    constraint host_language_pk primary key (account_id, language),
    constraint host_language_profile_fk foreign key (account_id) references host_profile (account_id) on delete cascade
);

-- What professionals know.
create table host_knowledge (
    account_id uuid not null,
    target_group varchar(40) not null,
    constraint host_knowledge_pk primary key (account_id, target_group),
    constraint host_knowledge_profile_fk foreign key (account_id) references host_profile (account_id) on delete cascade
);

-- What experienced users have lived with, and whom they show it to. Health: a row is here only when its owner wrote it.
create table host_experience (
    account_id uuid not null,
    target_group varchar(40) not null,
    shown_to varchar(20) not null,
    constraint host_experience_pk primary key (account_id, target_group),
    constraint host_experience_profile_fk foreign key (account_id) references host_profile (account_id) on delete cascade,
    constraint host_experience_shown_to_ck check (shown_to in ('NOBODY', 'OWN_COOPERATION', 'ALL_COORDINATORS'))
);

-- No foreign key to who confirmed it: that it was confirmed outlives the one who did.
create table host_step (
    account_id uuid not null,
    step varchar(40) not null,
    taken_on date not null,
    confirmed_by uuid,
    confirmed_by_name varchar(200),
    confirmed_at timestamp with time zone,
    constraint host_step_pk primary key (account_id, step),
    constraint host_step_profile_fk foreign key (account_id) references host_profile (account_id) on delete cascade,
    constraint host_step_not_own_ck check (confirmed_by is null or confirmed_by <> account_id),
    constraint host_step_confirmed_ck check ((confirmed_by is null) = (confirmed_at is null))
);

create table host_availability (
    account_id uuid not null,
    version bigint not null,
    feed_key uuid not null,
    saved_at timestamp with time zone,
    asked_at timestamp with time zone,
    constraint host_availability_pk primary key (account_id),
    constraint host_availability_feed_uq unique (feed_key),
    constraint host_availability_profile_fk foreign key (account_id) references host_profile (account_id) on delete cascade
);

-- Wall-clock time in Oslo, in minutes from midnight; Monday is 1.
create table host_weekly_time (
    account_id uuid not null,
    weekday integer not null,
    from_minute integer not null,
    to_minute integer not null,
    constraint host_weekly_time_pk primary key (account_id, weekday, from_minute),
    constraint host_weekly_time_availability_fk foreign key (account_id) references host_availability (account_id) on delete cascade,
    constraint host_weekly_time_ck check (weekday between 1 and 7 and from_minute >= 0 and to_minute > from_minute and to_minute <= 1440)
);

-- Wall-clock time in Oslo.
create table host_one_off (
    account_id uuid not null,
    starts_at timestamp not null,
    ends_at timestamp not null,
    is_free boolean not null,
    constraint host_one_off_pk primary key (account_id, starts_at),
    constraint host_one_off_availability_fk foreign key (account_id) references host_availability (account_id) on delete cascade,
    constraint host_one_off_ck check (ends_at > starts_at)
);

create table host_month_off (
    account_id uuid not null,
    first_day date not null,
    constraint host_month_off_pk primary key (account_id, first_day),
    constraint host_month_off_availability_fk foreign key (account_id) references host_availability (account_id) on delete cascade
);

-- The host's own calendar elsewhere. The address is a secret of theirs; of what it says only busy times are kept.
create table host_own_calendar (
    account_id uuid not null,
    version bigint not null,
    address varchar(2000) not null,
    next_read_at timestamp with time zone not null,
    read_at timestamp with time zone,
    problem varchar(30),
    constraint host_own_calendar_pk primary key (account_id),
    constraint host_own_calendar_availability_fk foreign key (account_id) references host_availability (account_id) on delete cascade
);
create index host_own_calendar_next_ix on host_own_calendar (next_read_at);

create table host_busy_time (
    account_id uuid not null,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    constraint host_busy_time_pk primary key (account_id, starts_at),
    constraint host_busy_time_calendar_fk foreign key (account_id) references host_own_calendar (account_id) on delete cascade,
    constraint host_busy_time_ck check (ends_at > starts_at)
);
