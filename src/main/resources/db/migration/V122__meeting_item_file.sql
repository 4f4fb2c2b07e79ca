-- Papers of an item that are files. The bytes lie in the folder of files, under file_id.
create table meeting_item_file (
    file_id uuid not null,
    item_id uuid not null,
    name varchar(200) not null,
    type varchar(20) not null,
    size bigint not null,
    version bigint not null,
    constraint meeting_item_file_pk primary key (file_id),
    constraint meeting_item_file_item_fk foreign key (item_id) references meeting_item (id)
);

create index meeting_item_file_item_ix on meeting_item_file (item_id);
