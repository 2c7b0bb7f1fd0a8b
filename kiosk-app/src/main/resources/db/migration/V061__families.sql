-- Who answers for whom, as OneRoster's agents; both are people of the roster.
create table guardian (
  guardian_id varchar(64) not null references person,
  student_id varchar(64) not null references person,
  primary key (student_id, guardian_id)
);
create index guardian_children on guardian (guardian_id, student_id);
-- Families with the district's reduced rate. Why they have it is nobody's business here.
create table reduced_rate (
  person_id varchar(64) primary key references person
);
