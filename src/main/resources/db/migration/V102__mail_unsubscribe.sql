-- Where one press stops mails of this kind (RFC 8058); forgotten with what stands in the mail.
alter table mail_message add column unsubscribe varchar(300);
