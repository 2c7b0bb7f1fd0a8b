-- What the provider calls a payment, known before the provider is asked to move anything; of a refund, what is refunded.
create table payment_reference (
  payment_key varchar(80) primary key,
  reference varchar(120) not null
);
create index payment_by_reference on payment_reference (reference);
-- Something else moved than was asked for. A person decides.
create table payment_question (
  payment_key varchar(80) primary key,
  reference varchar(120) not null,
  amount bigint not null,
  currency char(3) not null,
  asked_at timestamp with time zone not null
);
-- One-time codes on statements; nobody gets a code back out of its digest.
create table payment_code (
  digest char(64) primary key,
  person_id varchar(64) not null,
  until_day date not null,
  used_at timestamp with time zone
);
-- Papers on which a family pays at the office. A slip's number is the key of its payment.
create table payment_slip (
  slip varchar(20) primary key,
  person_id varchar(64) not null,
  currency char(3) not null,
  printed_at timestamp with time zone not null
);
create table payment_slip_share (
  slip varchar(20) not null references payment_slip,
  place integer not null,
  fee_number varchar(40) not null,
  amount bigint not null,
  primary key (slip, place)
);
