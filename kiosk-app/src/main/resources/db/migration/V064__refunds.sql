-- Which payment a refund gives back, known before any money goes.
create table payment_refund (
  refund_key varchar(80) primary key,
  payment_key varchar(80) not null,
  asked_at timestamp with time zone not null
);
create index payment_refund_of on payment_refund (payment_key);
