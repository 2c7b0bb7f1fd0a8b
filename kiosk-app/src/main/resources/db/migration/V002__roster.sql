-- Names follow OneRoster 1.1. No demographics, ever.
create table school (
  sourced_id varchar(64) primary key,
  name varchar(200) not null
);
create table person (
  sourced_id varchar(64) primary key,
  school_id varchar(64) not null references school,
  role varchar(20) not null,
  given_name varchar(100) not null,
  family_name varchar(100) not null,
  identifier varchar(40) not null unique,
  grade varchar(10),
  enabled boolean not null,
  borrowing varchar(30) not null
);
create table badge (
  code varchar(64) primary key,
  person_id varchar(64) not null references person
);
create index badge_of_person on badge (person_id);
