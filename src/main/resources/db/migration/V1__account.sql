-- Who staff are, what they may do, how they sign in, and who looked at whom.

create table account (
    id uuid not null,
    email varchar(254) not null,
    name varchar(200) not null,
    language varchar(10) not null,
    version bigint not null,
    constraint account_pk primary key (id),
    constraint account_email_unique unique (email),
    constraint account_email_lower_case check (email = lower(email))
);

-- The scope is what the role is for, such as a learning service; all zeros: the role is for no one thing.
create table account_grant (
    account_id uuid not null,
    role varchar(30) not null,
    scope uuid not null,
    constraint account_grant_pk primary key (account_id, role, scope),
    constraint account_grant_account_fk foreign key (account_id) references account (id) on delete cascade
);

-- Read and written by Spring Security, which chose the names.
create table one_time_tokens (
    token_value varchar(36) not null,
    username varchar(50) not null,
    expires_at timestamp with time zone not null,
    constraint one_time_tokens_pk primary key (token_value)
);
create index one_time_tokens_username on one_time_tokens (username);

-- No foreign key to the account: the log outlives the one it tells of.
create table access_log (
    id uuid not null,
    account_id uuid not null,
    what varchar(60) not null,
    subject_id uuid not null,
    looked_at timestamp with time zone not null,
    constraint access_log_pk primary key (id)
);
create index access_log_subject on access_log (subject_id, looked_at);
