-- What a student said of a charger that did not come along. It means nothing before the Chromebook is in its bay.
create table fee_charger (
  visit_id varchar(64) primary key,
  person_id varchar(64) not null,
  asset_id varchar(64) not null,
  -- Until when it was said to be brought; nothing where it is gone.
  brought_by date,
  -- When the Chromebook came in without it.
  in_on date
);
-- The visit in which it was missing, and until when it may be brought and costs nothing.
alter table fee_loss add column visit_id varchar(64);
alter table fee_loss add column brought_by date;
create index fee_loss_of_visit on fee_loss (visit_id);
