alter table learning_service add column colour varchar(7);
alter table learning_service add column about varchar(1000);
