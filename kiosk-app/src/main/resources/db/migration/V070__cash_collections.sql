-- When the cassette a note lies in was taken out of the acceptor: what is put in afterwards is not part of that collection.
alter table cash_note add column taken_out_at timestamp with time zone;
-- What two people counted, by the notes' value in minor units.
create table cash_count (
  collection varchar(80) not null,
  minor bigint not null,
  pieces integer not null,
  primary key (collection, minor)
);
