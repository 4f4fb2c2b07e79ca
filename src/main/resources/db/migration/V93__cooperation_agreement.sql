-- What the parties of a network have agreed on. The one that is valid from the latest date is the one that is in force.

create table cooperation_agreement (
    id uuid not null,
    network_id uuid not null,
    title varchar(200) not null,
    -- One a line.
    parties varchar(4000) not null,
    -- Markdown.
    tasks varchar(10000) not null,
    valid_from date not null,
    valid_until date,
    review_by date,
    reviewer_id uuid,
    -- The date of review that whoever reviews it was told of.
    told_review_by date,
    -- Where the bytes of the signed paper lie, in the folder of files.
    file_id uuid,
    file_name varchar(200),
    file_size bigint,
    written_at timestamp with time zone not null,
    version bigint not null,
    constraint cooperation_agreement_pk primary key (id),
    constraint cooperation_agreement_network_fk foreign key (network_id) references professional_network (id) on delete cascade,
    constraint cooperation_agreement_reviewer_fk foreign key (reviewer_id) references account (id) on delete set null,
    constraint cooperation_agreement_file_ck check ((file_id is null) = (file_name is null) and (file_id is null) = (file_size is null))
);
create index cooperation_agreement_network on cooperation_agreement (network_id);
create index cooperation_agreement_reviewer on cooperation_agreement (reviewer_id);
create index cooperation_agreement_review on cooperation_agreement (review_by);
