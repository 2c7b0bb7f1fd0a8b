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
