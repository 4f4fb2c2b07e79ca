-- What kind of network it is, who leads it, whom each member represents, and who takes turns as secretary.
-- Who is a member stands with the account's roles, as before.

alter table professional_network add column kind varchar(30) default 'PROFESSIONAL_NETWORK' not null;
alter table professional_network add column language varchar(20) default 'BOKMAL' not null;
-- Whether there is to be a chair: with chair_id empty the chair is gone, and that is said.
alter table professional_network add column chaired boolean default false not null;
alter table professional_network add column chair_id uuid;
alter table professional_network add constraint professional_network_chair_fk
    foreign key (chair_id) references account (id) on delete set null;

create table network_place (
    network_id uuid not null,
    account_id uuid not null,
    represents varchar(200) not null,
    -- As secretary, from 1; 0 for none. Kept when somebody leaves, so that it is still known who comes after them.
    turn integer not null,
    constraint network_place_pk primary key (network_id, account_id),
    constraint network_place_network_fk foreign key (network_id) references professional_network (id) on delete cascade,
    constraint network_place_account_fk foreign key (account_id) references account (id) on delete cascade
);
create index network_place_account on network_place (account_id);
