-- Only Argon2id hashes; the pepper is not in the database.
create table pin (
  subject varchar(64) primary key,
  hash varchar(200) not null,
  issued_at timestamp with time zone not null
);
-- Wrong attempts of one person or account since the last right one, and how often that led to a lock.
create table throttled_subject (
  scope varchar(20) not null,
  subject varchar(64) not null,
  failures integer not null,
  locks integer not null,
  locked_until timestamp with time zone,
  primary key (scope, subject)
);
-- Every wrong attempt of the last hour, whoever made it.
create table failed_attempt (
  id varchar(36) primary key,
  scope varchar(20) not null,
  made_at timestamp with time zone not null
);
create index failed_attempt_lately on failed_attempt (scope, made_at);
create table staff_account (
  username varchar(64) primary key,
  password_hash varchar(200) not null,
  created_at timestamp with time zone not null
);
create table staff_role (
  username varchar(64) not null references staff_account,
  role varchar(20) not null,
  primary key (username, role)
);
