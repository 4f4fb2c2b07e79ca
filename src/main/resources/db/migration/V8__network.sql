-- Professional networks. Who is a member stands with the account's roles: NETWORK_MEMBER, with the network as scope.

create table professional_network (
    id uuid not null,
    name varchar(200) not null,
    purpose varchar(2000) not null,
    version bigint not null,
    constraint professional_network_pk primary key (id)
);

create table professional_network_municipality (
    network_id uuid not null,
    municipality varchar(4) not null,
    constraint professional_network_municipality_pk primary key (network_id, municipality),
    constraint professional_network_municipality_fk foreign key (network_id) references professional_network (id) on delete cascade
);
