-- A step may be confirmed by a course that gives it; then nobody did.
alter table host_step add column by_course boolean default false not null;
alter table host_step drop constraint host_step_confirmed_ck;
alter table host_step add constraint host_step_confirmed_ck
    check ((confirmed_by is null and not by_course) = (confirmed_at is null) and (confirmed_by is null or not by_course));
