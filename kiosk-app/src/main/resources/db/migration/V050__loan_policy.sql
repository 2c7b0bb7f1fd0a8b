-- What the school has decided about loaners, from a date on. No version is ever changed: swaps and returns refer to it.
create table loan_policy (
  version integer primary key,
  effective_from date not null,
  model varchar(20) not null,
  charging_minutes integer not null,
  collect_days integer not null,
  reminder_days integer not null,
  own_without_loaner boolean not null
);
-- Which models of Chromebooks a grade may be lent. A grade without a row is lent any.
create table loan_policy_model (
  version integer not null references loan_policy,
  grade varchar(10) not null,
  model varchar(120) not null,
  primary key (version, grade, model)
);
-- What holds until the school says otherwise: a loaner is brought back, charges for two hours, and what is repaired waits
-- ten days for its owner, who is reminded after a week.
insert into loan_policy (version, effective_from, model, charging_minutes, collect_days, reminder_days, own_without_loaner)
values (1, date '2020-01-01', 'LOAN_AND_RETURN', 120, 10, 7, false);
