-- What hosts and coordinators wrote to a group: readable on the page of each it went to, until the course is forgotten.
create table group_message (
    -- Made where it was written, so that it is kept once, however often it is sent in.
    id uuid not null,
    course_id uuid not null,
    account_id uuid not null,
    text varchar(2000) not null,
    to_waiting boolean not null,
    written_at timestamp with time zone not null,
    constraint group_message_pk primary key (id),
    constraint group_message_course_fk foreign key (course_id) references course (id),
    constraint group_message_account_fk foreign key (account_id) references account (id)
);
create index group_message_course_ix on group_message (course_id, written_at);

create table group_message_recipient (
    message_id uuid not null,
    registration_id uuid not null,
    constraint group_message_recipient_pk primary key (message_id, registration_id),
    constraint group_message_recipient_message_fk foreign key (message_id) references group_message (id)
);
create index group_message_recipient_registration_ix on group_message_recipient (registration_id);
