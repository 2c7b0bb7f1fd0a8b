-- Who took families from a file, and what it changed. The file itself is not kept.
create table family_import (
  version integer primary key,
  made_by varchar(64) not null,
  made_at timestamp with time zone not null,
  enrolled integer not null,
  joined integer not null,
  parted integer not null,
  granted integer not null,
  ended integer not null
);
