-- Versions that never change: each fee refers to the one it was assessed by. No school: the district's.
create table fee_schedule (
  version integer primary key,
  school_id varchar(64),
  effective_from date not null,
  terms varchar(60000) not null,
  published_by varchar(64) not null,
  published_at timestamp with time zone not null
);
create index fee_schedule_of_school on fee_schedule (school_id, effective_from);
-- One for each incident, however often it is told. What is owed stands in the entries and nowhere else.
create table fee (
  number varchar(40) primary key,
  incident varchar(40) not null unique,
  kind varchar(20) not null,
  person_id varchar(64) not null,
  school_id varchar(64) not null,
  incident_day date not null,
  state varchar(20) not null,
  sure boolean not null,
  counts boolean not null,
  claim boolean not null,
  basis varchar(20000) not null,
  -- What the basis came to, so that proposals can be summed up.
  amount bigint not null,
  currency char(3) not null,
  -- The journal's numbers of its first fact, of what it was last assessed by, and of the last fact of all.
  first_seq bigint not null,
  judged_seq bigint not null,
  last_seq bigint not null,
  assessed_at timestamp with time zone not null
);
create index fee_of_person on fee (person_id, first_seq);
create index fee_newest on fee (first_seq);
-- Append-only. Amounts are minor units and what they add to what is owed.
create table fee_entry (
  seq bigint primary key,
  fee_number varchar(40) not null references fee,
  kind varchar(20) not null,
  amount bigint not null,
  currency char(3) not null,
  reason varchar(500) not null,
  cause varchar(160) not null unique,
  made_by varchar(64) not null,
  made_at timestamp with time zone not null,
  hash char(64) not null
);
create index fee_entry_of_fee on fee_entry (fee_number, seq);
create index fee_entry_made on fee_entry (made_at, seq);
-- A payment or refund under its idempotency key, written before it is sent.
create table fee_payment (
  payment_key varchar(80) primary key,
  direction varchar(20) not null,
  means varchar(20) not null,
  state varchar(20) not null,
  reference varchar(120) not null,
  made_by varchar(64) not null,
  intended_at timestamp with time zone not null
);
create index fee_payment_open on fee_payment (state, intended_at);
create table fee_payment_share (
  payment_key varchar(80) not null references fee_payment,
  fee_number varchar(40) not null references fee,
  amount bigint not null,
  currency char(3) not null,
  primary key (payment_key, fee_number)
);
create index fee_payment_share_of_fee on fee_payment_share (fee_number);
-- A protection plan for one student and school year.
create table fee_plan (
  id varchar(40) primary key,
  person_id varchar(64) not null,
  school_id varchar(64) not null,
  year_from date not null,
  since date not null,
  waiting_days integer not null,
  version integer not null,
  ended_on date,
  unique (person_id, year_from)
);
-- What a family or staff reported as gone.
create table fee_loss (
  id varchar(40) primary key,
  kind varchar(20) not null,
  person_id varchar(64) not null,
  school_id varchar(64) not null,
  asset_id varchar(36),
  accessory varchar(20),
  police_report varchar(60),
  reported_on date not null,
  note varchar(500) not null,
  reported_by varchar(64) not null,
  found_on date
);
create index fee_loss_of_person on fee_loss (person_id);
-- The office knows better how it came about; the newest one of an incident holds.
create table fee_correction (
  seq bigint primary key,
  incident varchar(40) not null,
  blame varchar(20) not null,
  reason varchar(500) not null,
  made_by varchar(64) not null,
  made_at timestamp with time zone not null
);
create index fee_correction_of_incident on fee_correction (incident, seq);
