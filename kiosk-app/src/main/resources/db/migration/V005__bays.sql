-- A bay that is held is offered to nobody until a person has looked into it.
create table bay_hold (
  bay integer primary key,
  reason varchar(40) not null,
  case_id varchar(80) not null,
  since timestamp with time zone not null
);
-- One row for each intent to open a door; the pulse that followed it is the only one it will ever have.
create table opening (
  intent_id varchar(36) primary key,
  visit_id varchar(36) not null,
  bay integer not null,
  purpose varchar(20) not null,
  asset_id varchar(36) not null,
  person_id varchar(64) not null,
  seen_open boolean not null,
  outcome varchar(20),
  intended_at timestamp with time zone not null,
  decided_at timestamp with time zone
);
create index opening_undecided on opening (outcome);
