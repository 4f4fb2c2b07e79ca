-- Since when somebody with a profile leads no courses any more; seen to by the rule that forgets them.
alter table host_profile add column left_on date;
