-- An account made again from the journal alone has no password (an empty hash) until somebody sets one.
alter table staff_account add column disabled_at timestamp with time zone;
alter table staff_account add column last_sign_in timestamp with time zone;
-- Staff at the kiosk: a badge says who, a PIN proves it. Of a badge only a peppered digest is kept.
create table staff_badge (
  username varchar(64) primary key references staff_account,
  digest varchar(64) not null unique,
  issued_at timestamp with time zone not null
);
create table staff_pin (
  username varchar(64) primary key references staff_account,
  hash varchar(200) not null,
  issued_at timestamp with time zone not null
);
