-- What the school owes a family pays the next fee only where the school decided so.
alter table payment_policy add column credit_by_itself boolean default false not null;
