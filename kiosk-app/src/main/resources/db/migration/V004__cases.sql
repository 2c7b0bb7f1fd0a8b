create table staff_case (
  id varchar(80) primary key,
  kind varchar(40) not null,
  bay integer,
  asset_id varchar(36),
  person_id varchar(64),
  visit_id varchar(36),
  opened_at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  resolved_by varchar(64),
  resolution varchar(500)
);
create index staff_case_open on staff_case (resolved_at, opened_at);
