-- How a session was for those who left it, in one tap. Counts and nothing else: not who, not when, not in which order.

create table impression (
    session_id uuid not null,
    answered_on date not null,
    choice varchar(20) not null,
    answers integer not null,
    constraint impression_pk primary key (session_id, answered_on, choice)
);
