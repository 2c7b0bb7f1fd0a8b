-- With its hash a position can be held against the journal: the same number alone could be another past.
alter table journal_position add column applied_hash char(64);
-- A sum over the rows of each table, kept by triggers: the database file itself does not notice a changed byte in a row.
create table row_seal (
  table_name varchar(128) primary key,
  seal bigint not null
);
