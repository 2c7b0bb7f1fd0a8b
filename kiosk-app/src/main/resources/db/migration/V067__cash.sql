-- Versions that never change. Without a bill acceptor nothing of it matters.
create table cash_policy (
  version integer primary key,
  effective_from date not null,
  taken boolean not null,
  partial boolean not null,
  largest_note integer not null,
  most_per_visit bigint not null,
  most_notes integer not null
);
insert into cash_policy (version, effective_from, taken, partial, largest_note, most_per_visit, most_notes)
values (1, date '2020-01-01', true, true, 50, 20000, 400);
-- Every note that was ever in escrow or counted. Its id is the key of its payment.
create table cash_note (
  id varchar(80) primary key,
  visit varchar(80) not null,
  person_id varchar(64),
  currency varchar(3) not null,
  minor bigint not null,
  state varchar(20) not null,
  doubt varchar(30),
  stuck boolean not null,
  in_cassette boolean not null,
  acceptor varchar(64) not null,
  stacked_before bigint not null,
  offered_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  settled_by varchar(64),
  reason varchar(500),
  collection varchar(80)
);
create index cash_note_state on cash_note (state, offered_at);
create index cash_note_cassette on cash_note (in_cassette, collection);
create index cash_note_visit on cash_note (visit);
-- How many notes each acceptor has stacked in its life, as far as something is written about them.
create table cash_counter (
  acceptor varchar(64) primary key,
  explained bigint not null
);
create table cash_collection (
  id varchar(80) primary key,
  currency varchar(3) not null,
  counted bigint not null,
  pieces integer not null,
  expected bigint not null,
  reason varchar(500) not null,
  made_by varchar(64) not null,
  witness varchar(64) not null,
  collected_at timestamp with time zone not null
);
create index cash_collection_day on cash_collection (collected_at);
