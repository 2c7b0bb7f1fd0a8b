-- A bay that staff had opened outside any visit, to look into it.
create table bay_look (
  intent_id varchar(36) primary key,
  bay integer not null,
  by_account varchar(64) not null,
  reason varchar(200) not null,
  seen_open boolean not null,
  outcome varchar(20),
  intended_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create index bay_look_undecided on bay_look (outcome);
