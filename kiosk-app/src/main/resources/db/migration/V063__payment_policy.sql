-- Versions that never change. Whole fees only, until a school decides otherwise.
create table payment_policy (
  version integer primary key,
  effective_from date not null,
  instalments integer not null,
  least_part bigint not null
);
insert into payment_policy (version, effective_from, instalments, least_part) values (1, date '2020-01-01', 1, 500);
