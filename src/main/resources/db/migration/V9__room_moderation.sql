-- Whom a host's command was about, where it was about somebody: the registration. No name.
alter table session_log add column subject uuid;
