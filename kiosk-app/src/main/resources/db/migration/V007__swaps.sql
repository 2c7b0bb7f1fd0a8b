create table swap (
  visit_id varchar(36) primary key,
  person_id varchar(64) not null references person,
  stage varchar(20) not null,
  handed_in varchar(36) references asset,
  label_scanned boolean not null,
  symptom varchar(20) not null,
  cause varchar(20) not null,
  words varchar(500),
  policy_version integer not null,
  loaner_wanted boolean not null,
  ticket_number varchar(20) not null unique,
  loaner varchar(36) references asset,
  waiting_since timestamp with time zone,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone
);
create index swap_of_person on swap (person_id, stage);
create index swap_waiting on swap (stage, waiting_since);
create table loan (
  visit_id varchar(36) primary key,
  asset_id varchar(36) not null references asset,
  person_id varchar(64) not null references person,
  since timestamp with time zone not null,
  certain boolean not null,
  returned_at timestamp with time zone
);
create index loan_open on loan (person_id, returned_at);
