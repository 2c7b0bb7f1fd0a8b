create table repair_ticket (
  number varchar(20) primary key,
  visit_id varchar(36) not null unique,
  asset_id varchar(36) not null references asset,
  person_id varchar(64) not null references person,
  symptom varchar(20) not null,
  cause varchar(20) not null,
  words varchar(500),
  kiosk varchar(64) not null,
  bay integer not null,
  label_scanned boolean not null,
  policy_version integer not null,
  opened_at timestamp with time zone not null,
  state varchar(20) not null
);
create index repair_ticket_of_asset on repair_ticket (asset_id, state);
create table repair_policy (
  version integer primary key,
  effective_from date not null,
  repair_days integer not null,
  second_factor varchar(20) not null
);
-- What a cause may cost, in minor units of the currency.
create table repair_policy_cost (
  version integer not null references repair_policy,
  cause varchar(20) not null,
  lowest bigint not null,
  highest bigint not null,
  currency char(3) not null,
  primary key (version, cause)
);
-- What holds until the school says otherwise: three days, no charge announced.
insert into repair_policy (version, effective_from, repair_days, second_factor)
values (1, date '2020-01-01', 3, 'LABEL_OR_PIN');
