-- Mails that are written, on their way, or sent. The body goes when the mail is sent or given up: it holds links.
create table mail_message (
    id uuid not null,
    version bigint not null,
    recipient varchar(320) not null,
    reply_to varchar(320),
    language varchar(2) not null,
    subject varchar(200) not null,
    body text,
    calendar text,
    urgent boolean not null,
    created_at timestamp with time zone not null,
    next_attempt_at timestamp with time zone,
    attempts integer not null,
    sent_at timestamp with time zone,
    failed_at timestamp with time zone,
    constraint mail_message_pk primary key (id)
);
create index mail_message_due on mail_message (next_attempt_at);
create index mail_message_created on mail_message (created_at);
