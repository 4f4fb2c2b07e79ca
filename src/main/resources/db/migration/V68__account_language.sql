-- Room for the longest of our languages' names.
alter table account alter column language set data type varchar(20);
