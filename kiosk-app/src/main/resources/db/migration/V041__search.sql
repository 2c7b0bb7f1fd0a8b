-- What assets and people are found by; see Words. Read by ranges of words.
create table asset_word (
  word varchar(64) not null,
  asset_id varchar(36) not null references asset,
  primary key (word, asset_id)
);
create table person_word (
  word varchar(64) not null,
  person_id varchar(64) not null references person,
  primary key (person_id, word)
);
create index person_of_word on person_word (word, person_id);
create index asset_model on asset (model, tag);
create index asset_loaner on asset (loaner, tag);
create index person_by_name on person (family_name, given_name, sourced_id);
create index custody_of_person on custody_entry (person_id, asset_id, seq);
create index loan_since on loan (since);
create index repair_ticket_of_person on repair_ticket (person_id, number);
-- The bay an asset lies in now, so that a cabinet is read without looking at every asset.
alter table custody_now add column bay integer;
update custody_now n set bay = (select e.bay from custody_entry e where e.seq = n.seq and e.custodian = 'BAY');
create index custody_now_in_bay on custody_now (bay);
