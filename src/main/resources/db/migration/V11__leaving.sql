-- Who leaves a course is forgotten: what says who it was is emptied.
alter table registration alter column called_by drop not null;
alter table registration alter column email drop not null;
