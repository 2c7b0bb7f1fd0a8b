create table asset (
  id varchar(36) primary key,
  tag varchar(32) not null unique,
  serial_number varchar(64) not null,
  model varchar(120) not null,
  loaner boolean not null,
  ready boolean not null,
  assigned_to varchar(64) references person,
  charged_since timestamp with time zone
);
create index asset_assigned_to on asset (assigned_to);
-- Append-only: the newest entry of an asset tells who has it. No row is ever changed or deleted.
create table custody_entry (
  seq bigint primary key,
  asset_id varchar(36) not null references asset,
  custodian varchar(20) not null,
  person_id varchar(64),
  bay integer,
  ticket_number varchar(20),
  note varchar(300) not null,
  cause varchar(60) not null unique,
  recorded_at timestamp with time zone not null,
  hash char(64) not null
);
create index custody_of_asset on custody_entry (asset_id, seq);
create table custody_now (
  asset_id varchar(36) primary key references asset,
  seq bigint not null references custody_entry
);
