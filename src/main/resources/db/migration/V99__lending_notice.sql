-- What members of a network offer each other and ask each other for.
create table lending_notice (
    id uuid not null constraint lending_notice_pk primary key,
    version bigint not null,
    network_id uuid not null constraint lending_notice_network_fk references professional_network (id) on delete cascade,
    author uuid not null constraint lending_notice_author_fk references account (id) on delete cascade,
    direction varchar(10) not null,
    what varchar(10) not null,
    municipality varchar(4) not null,
    target_group varchar(40),
    template varchar(200) not null,
    when_roughly varchar(200) not null,
    words varchar(1000) not null,
    good_until date not null,
    written_at timestamp with time zone not null,
    status varchar(10) not null,
    closed_at timestamp with time zone,
    constraint lending_notice_closed_ck check ((status = 'OPEN') = (closed_at is null))
);
create index lending_notice_open_ix on lending_notice (network_id, status, good_until);

create table lending_answer (
    notice_id uuid not null constraint lending_answer_notice_fk references lending_notice (id) on delete cascade,
    account_id uuid not null constraint lending_answer_account_fk references account (id) on delete cascade,
    words varchar(1000) not null,
    answered_at timestamp with time zone not null,
    constraint lending_answer_pk primary key (notice_id, account_id)
);
create index lending_answer_account_ix on lending_answer (account_id);
