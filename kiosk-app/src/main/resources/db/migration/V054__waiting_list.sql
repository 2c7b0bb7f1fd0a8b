-- Who waits for a loaner for the day; who handed something in waits in table swap.
create table loaner_wait (
  visit_id varchar(36) primary key,
  person_id varchar(64) not null references person,
  school_day date not null,
  since timestamp with time zone not null,
  ended varchar(20)
);
create index loaner_wait_open on loaner_wait (school_day, ended);
create index loaner_wait_of_person on loaner_wait (person_id, ended);
-- Staff put somebody first.
create table loaner_wait_first (
  visit_id varchar(36) primary key,
  first_at timestamp with time zone not null,
  made_by varchar(64) not null,
  reason varchar(300) not null
);
-- A ready loaner that is kept for a while. stay is its custody entry: it is offered to each only once while it lies there.
create table loaner_offer (
  id varchar(36) primary key,
  asset_id varchar(36) not null references asset,
  stay bigint not null,
  visit_id varchar(36) not null,
  person_id varchar(64) not null references person,
  offered_at timestamp with time zone not null,
  kept_until timestamp with time zone not null,
  ended varchar(20)
);
create index loaner_offer_of_stay on loaner_offer (asset_id, stay);
create index loaner_offer_open on loaner_offer (ended, person_id);
