-- Who wrote to a group may leave before the course is forgotten; what they wrote stays as long as it would.
alter table group_message drop constraint group_message_account_fk;
