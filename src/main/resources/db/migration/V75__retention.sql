-- That a rule of forgetting was carried out: when, how many, and never who.
create table retention_run (
    id        uuid                     not null,
    ran_at    timestamp with time zone not null,
    rule      varchar(60)              not null,
    forgotten integer                  not null,
    failed    boolean                  not null,
    -- For a night, and not in between.
    nightly   boolean                  not null,
    constraint retention_run_pk primary key (id)
);
create index retention_run_ran_at_ix on retention_run (ran_at);
