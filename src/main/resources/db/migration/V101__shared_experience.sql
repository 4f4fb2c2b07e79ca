-- What a network shares: practice examples, what others say of them, questions and answers (docs/decisions/0031).

-- Somebody as a network's members know them: what they wrote stays when the account is gone.
create table network_colleague (
    id uuid not null,
    version bigint not null,
    network_id uuid not null,
    account_id uuid,
    municipality varchar(4) not null,
    digest_until timestamp with time zone,
    replies_until timestamp with time zone,
    left_on date,
    constraint network_colleague_pk primary key (id),
    constraint network_colleague_network_fk foreign key (network_id) references professional_network (id),
    constraint network_colleague_account_fk foreign key (account_id) references account (id) on delete set null,
    constraint network_colleague_uq unique (network_id, account_id)
);

create table network_colleague_declined (
    colleague_id uuid not null,
    mail varchar(20) not null,
    constraint network_colleague_declined_pk primary key (colleague_id, mail),
    constraint network_colleague_declined_fk foreign key (colleague_id) references network_colleague (id) on delete cascade
);

create table network_colleague_follows (
    colleague_id uuid not null,
    target_group varchar(40) not null,
    constraint network_colleague_follows_pk primary key (colleague_id, target_group),
    constraint network_colleague_follows_fk foreign key (colleague_id) references network_colleague (id) on delete cascade
);

create table practice_example (
    id uuid not null,
    version bigint not null,
    network_id uuid not null,
    author_id uuid not null,
    municipality varchar(4) not null,
    title varchar(150) not null,
    done varchar(5000) not null,
    gave varchar(5000) not null,
    otherwise varchar(5000) not null,
    template_id uuid,
    course_id uuid,
    written_at timestamp with time zone not null,
    changed_at timestamp with time zone,
    constraint practice_example_pk primary key (id),
    constraint practice_example_network_fk foreign key (network_id) references professional_network (id),
    constraint practice_example_author_fk foreign key (author_id) references network_colleague (id),
    constraint practice_example_template_fk foreign key (template_id) references course_template (id) on delete set null,
    constraint practice_example_course_fk foreign key (course_id) references course (id) on delete set null
);
create index practice_example_network_ix on practice_example (network_id, written_at);

create table practice_example_group (
    example_id uuid not null,
    target_group varchar(40) not null,
    constraint practice_example_group_pk primary key (example_id, target_group),
    constraint practice_example_group_fk foreign key (example_id) references practice_example (id) on delete cascade
);

-- A comment, or that somebody has tried it too: that is said once by each.
create table example_remark (
    id uuid not null,
    example_id uuid not null,
    author_id uuid not null,
    tried_by uuid,
    municipality varchar(4) not null,
    words varchar(2000) not null,
    written_at timestamp with time zone not null,
    constraint example_remark_pk primary key (id),
    constraint example_remark_example_fk foreign key (example_id) references practice_example (id) on delete cascade,
    constraint example_remark_author_fk foreign key (author_id) references network_colleague (id),
    constraint example_remark_tried_ck check (tried_by is null or tried_by = author_id),
    constraint example_remark_tried_uq unique (example_id, tried_by)
);
create index example_remark_example_ix on example_remark (example_id, written_at);
create index example_remark_written_ix on example_remark (written_at);

create table network_question (
    id uuid not null,
    version bigint not null,
    network_id uuid not null,
    author_id uuid not null,
    municipality varchar(4) not null,
    title varchar(200) not null,
    words varchar(5000) not null,
    asked_at timestamp with time zone not null,
    constraint network_question_pk primary key (id),
    constraint network_question_network_fk foreign key (network_id) references professional_network (id),
    constraint network_question_author_fk foreign key (author_id) references network_colleague (id)
);
create index network_question_network_ix on network_question (network_id, asked_at);

create table network_question_group (
    question_id uuid not null,
    target_group varchar(40) not null,
    constraint network_question_group_pk primary key (question_id, target_group),
    constraint network_question_group_fk foreign key (question_id) references network_question (id) on delete cascade
);

create table network_answer (
    id uuid not null,
    version bigint not null,
    question_id uuid not null,
    author_id uuid not null,
    municipality varchar(4) not null,
    words varchar(5000) not null,
    helped boolean not null,
    answered_at timestamp with time zone not null,
    constraint network_answer_pk primary key (id),
    constraint network_answer_question_fk foreign key (question_id) references network_question (id) on delete cascade,
    constraint network_answer_author_fk foreign key (author_id) references network_colleague (id)
);
create index network_answer_question_ix on network_answer (question_id, answered_at);
create index network_answer_written_ix on network_answer (answered_at);
