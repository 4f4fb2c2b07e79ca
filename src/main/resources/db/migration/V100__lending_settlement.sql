-- How the municipalities of a network split what a year cost them. Amounts by municipality are reckoned from these.
create table lending_settlement (
    id uuid not null constraint lending_settlement_pk primary key,
    version bigint not null,
    network_id uuid not null constraint lending_settlement_network_fk references professional_network (id),
    title varchar(200) not null,
    settled_year integer not null,
    cost_key varchar(20) not null,
    status varchar(10) not null,
    source varchar(200) not null,
    corrects uuid constraint lending_settlement_corrects_fk references lending_settlement (id),
    made_at timestamp with time zone not null,
    -- No foreign key: that it was agreed outlives the one who said so.
    agreed_by uuid,
    agreed_at timestamp with time zone,
    constraint lending_settlement_agreed_ck check ((status = 'AGREED') = (agreed_at is not null))
);
create index lending_settlement_network_ix on lending_settlement (network_id, settled_year);
create index lending_settlement_corrects_ix on lending_settlement (corrects);

create table lending_cost (
    settlement_id uuid not null constraint lending_cost_settlement_fk references lending_settlement (id) on delete cascade,
    place integer not null,
    what varchar(200) not null,
    ore bigint not null,
    constraint lending_cost_pk primary key (settlement_id, place)
);

create table lending_weight (
    settlement_id uuid not null constraint lending_weight_settlement_fk references lending_settlement (id) on delete cascade,
    municipality varchar(4) not null,
    weight numeric(19, 4) not null,
    constraint lending_weight_pk primary key (settlement_id, municipality),
    constraint lending_weight_ck check (weight >= 0)
);
