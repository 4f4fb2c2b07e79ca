-- Where a member of networks reads their meetings in a calendar program of their own. Only for whoever has opened one.
create table meeting_feed (
    account_id uuid not null,
    feed_key uuid not null,
    version bigint not null,
    constraint meeting_feed_pk primary key (account_id),
    constraint meeting_feed_uq unique (feed_key),
    constraint meeting_feed_account_fk foreign key (account_id) references account (id) on delete cascade
);
