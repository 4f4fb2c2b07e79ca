-- Groups that go on: somebody new is invited, members mend where they are reached, and evenings stand in calendars.

-- Deleted when it is answered or taken back, when its time is over, and with its group or whoever made it.
create table selfhelp_invitation (
    id uuid not null constraint selfhelp_invitation_pk primary key,
    version bigint not null,
    group_id uuid not null constraint selfhelp_invitation_group_fk references selfhelp_group on delete cascade,
    invited_by uuid not null constraint selfhelp_invitation_by_fk references selfhelp_member on delete cascade,
    name varchar(250) not null,
    email varchar(320),
    mobile varchar(20),
    invited_at timestamp with time zone not null,
    -- When somebody else in the group said yes, and the person was asked; null before.
    agreed_at timestamp with time zone,
    good_until timestamp with time zone not null
);
create index selfhelp_invitation_group_ix on selfhelp_invitation (group_id);
create index selfhelp_invitation_by_ix on selfhelp_invitation (invited_by);
create index selfhelp_invitation_until_ix on selfhelp_invitation (good_until);

-- An address that waits to be confirmed; nothing of it is used before.
alter table selfhelp_member add column new_email varchar(320);
alter table selfhelp_member add column new_mobile varchar(20);
alter table selfhelp_member add column address_change uuid;
alter table selfhelp_member add column change_until timestamp with time zone;
create index selfhelp_member_change_ix on selfhelp_member (address_change);
-- Whether the evenings were sent to their calendar, and follow what the group changes.
alter table selfhelp_member add column calendar boolean default false not null;
-- Higher after every change of the evening.
alter table selfhelp_evening add column revision integer default 0 not null;
