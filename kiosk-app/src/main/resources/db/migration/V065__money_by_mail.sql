-- News of money is about no Chromebook: what it is about is a fee's number, or a payment's key.
alter table notice alter column asset_id drop not null;
alter table notice add column subject varchar(80);
-- Receipts go to who can be written to; of a fee a family is told by mail only where the school wants it.
alter table payment_policy add column mail_receipts boolean default true not null;
alter table payment_policy add column mail_fees varchar(16) default 'NOT' not null;
