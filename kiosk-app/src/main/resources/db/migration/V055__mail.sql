-- Where a person is told things. Kept by the office; no other table has an address.
create table contact (
  person_id varchar(64) primary key references person,
  email varchar(254) not null,
  -- The deployment's own where it is null.
  language varchar(8)
);
-- Not every notice is about a repair.
alter table notice alter column ticket_number drop not null;
alter table notice add column visit_id varchar(36);
-- Not worth telling any more after this.
alter table notice add column until_at timestamp with time zone;
-- MAIL, or the account of who told it.
alter table notice add column told_way varchar(64);
create index notice_newest on notice (due_at, id);
create index notice_of_asset on notice (asset_id, void_at);

-- A notice on its way to one address. message_id is the same for every try, so that a second copy is known as one.
create table mail (
  notice_id varchar(80) not null references notice,
  person_id varchar(64) not null references person,
  message_id varchar(120) not null,
  state varchar(20) not null,
  copies integer not null,
  attempts integer not null,
  next_try timestamp with time zone not null,
  planned_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  -- What the server said last, without addresses.
  answer varchar(300),
  primary key (notice_id, person_id)
);
create index mail_to_send on mail (state, next_try);
