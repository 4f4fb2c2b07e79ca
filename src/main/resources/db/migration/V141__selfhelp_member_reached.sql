-- Whoever can't be reached hears of no meeting, and has no link: such a member was never in the group but by name.
delete from selfhelp_member where email is null and mobile is null;
alter table selfhelp_member add constraint selfhelp_member_reached_ck check (email is not null or mobile is not null);
