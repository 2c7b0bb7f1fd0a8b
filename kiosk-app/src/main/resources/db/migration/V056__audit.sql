-- One row for each fact of the journal, taken apart into what people look for. The journal is the record; this is its index.
create table audit_line (
  seq bigint primary key,
  recorded_at timestamp with time zone not null,
  family varchar(20) not null,
  fact varchar(60) not null,
  asset_id varchar(64),
  other_asset_id varchar(64),
  person_id varchar(64),
  ticket_number varchar(40),
  account varchar(64),
  about_account varchar(64),
  bay integer,
  visit_id varchar(64),
  intent_id varchar(64),
  case_id varchar(120),
  said varchar(500),
  details varchar(400)
);
create index audit_by_time on audit_line (recorded_at, seq);
create index audit_of_family on audit_line (family, recorded_at);
create index audit_of_asset on audit_line (asset_id);
create index audit_of_other_asset on audit_line (other_asset_id);
create index audit_of_person on audit_line (person_id);
create index audit_of_ticket on audit_line (ticket_number);
create index audit_by_account on audit_line (account);
create index audit_about_account on audit_line (about_account);
create index audit_of_visit on audit_line (visit_id);
create index audit_of_intent on audit_line (intent_id);
-- The ledger is read beside it.
create index custody_by_time on custody_entry (recorded_at, seq);
create index custody_of_ticket on custody_entry (ticket_number);
