-- When an asset was with a person last, so that whoever chooses a loaner does not read the years of each one's ledger.
alter table custody_now add column lent_seq bigint;
update custody_now n set lent_seq = (
  select max(e.seq) from custody_entry e where e.asset_id = n.asset_id and e.custodian = 'PERSON');
