-- One time that a staff member works at the kiosk; what they did there refers to it.
create table staff_round (
  round_id varchar(36) primary key,
  account varchar(64) not null,
  began_at timestamp with time zone not null
);
-- A bay kept for the owner of the repaired Chromebook that was put in. It holds while custody says that it lies there.
create table reservation (
  bay integer primary key,
  asset_id varchar(36) not null unique references asset,
  person_id varchar(64) not null references person,
  ticket_number varchar(20) not null references repair_ticket (number),
  since timestamp with time zone not null
);
-- Staff open doors too; their round then stands in visit_id.
alter table opening alter column person_id drop not null;
