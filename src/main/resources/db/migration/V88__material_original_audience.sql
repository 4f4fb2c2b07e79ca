-- Whose a material was when it came with its template: whether it is kept from some who were to have it can be told then.
alter table material add column original_audience varchar(20);
update material set original_audience = audience where original is not null;
