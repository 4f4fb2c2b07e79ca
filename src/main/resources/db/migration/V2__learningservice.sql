create table learning_service (
    id                uuid         not null,
    version           bigint       not null,
    name              varchar(200) not null,
    form              varchar(40)  not null,
    status            varchar(20)  not null,
    cooperation       varchar(200),
    host_municipality varchar(4)      not null,
    contact_email     varchar(200) not null,
    contact_phone     varchar(40),
    constraint learning_service_pk primary key (id)
);

create table learning_service_municipality (
    learning_service_id uuid    not null,
    municipality        varchar(4) not null,
    constraint learning_service_municipality_pk primary key (learning_service_id, municipality),
    constraint learning_service_municipality_service_fk foreign key (learning_service_id) references learning_service (id)
);
