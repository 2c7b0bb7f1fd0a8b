-- Debt stops nothing, until a school decides otherwise.
alter table payment_policy add column stops_from bigint default 0 not null;
alter table payment_policy add column overdue_after integer default 30 not null;
