-- How many talk together in each small group while the item is on, at least; 0: everybody stays together.
alter table course_template_agenda_item add column group_size integer default 0 not null;
alter table course_agenda_item add column group_size integer default 0 not null;
alter table course_agenda_item add constraint course_agenda_item_group_size_ck check (group_size = 0 or group_size between 2 and 6);
