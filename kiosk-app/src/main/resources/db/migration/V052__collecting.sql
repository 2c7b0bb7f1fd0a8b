-- When the owner of what waits in a bay was reminded of it.
alter table reservation add column reminded_at timestamp with time zone;

-- What is to be told to whom, one row for each occasion; told_at when somebody or something has told them.
create table notice (
  id varchar(80) primary key,
  kind varchar(30) not null,
  person_id varchar(64) not null references person,
  ticket_number varchar(20) not null,
  asset_id varchar(36) not null references asset,
  bay integer,
  due_at timestamp with time zone not null,
  told_at timestamp with time zone,
  -- Nothing is left to tell: the Chromebook was collected, or taken out again.
  void_at timestamp with time zone
);
create index notice_of_person on notice (person_id, due_at);
create index notice_to_tell on notice (told_at, void_at, due_at);
