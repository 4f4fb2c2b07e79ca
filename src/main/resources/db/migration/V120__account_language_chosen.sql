-- Whether somebody has said which language it is to be. Until now nobody kept that: what is not the usual one was chosen.
alter table account add column language_chosen boolean default false not null;
update account set language_chosen = true where language <> 'BOKMAL';
