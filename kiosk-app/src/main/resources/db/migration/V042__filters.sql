-- Who has an asset now, so that lists are narrowed by it without reading the ledger.
alter table custody_now add column custodian varchar(20);
update custody_now n set custodian = (select e.custodian from custody_entry e where e.seq = n.seq);
create index custody_now_with on custody_now (custodian, asset_id);
create index asset_ready on asset (ready, tag);
create index person_of_school on person (school_id, family_name, given_name, sourced_id);
create index loan_out on loan (returned_at, person_id);
