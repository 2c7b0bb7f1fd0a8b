create table journal_position (
  applied_seq bigint not null
);
insert into journal_position (applied_seq) values (0);
