-- When school is: bells by weekday, and the days that are different. A version never changes.
create table school_calendar (
  version integer primary key,
  effective_from date not null,
  -- The machine's own where it is null.
  zone varchar(64),
  source varchar(200) not null,
  made_by varchar(64) not null,
  made_at timestamp with time zone not null
);
create table school_calendar_bells (
  version integer not null references school_calendar,
  -- 1 is Monday.
  weekday integer not null,
  first_bell time not null,
  last_bell time not null,
  primary key (version, weekday)
);
-- Without bells no school; with bells others than the weekday's.
create table school_calendar_day (
  version integer not null references school_calendar,
  on_day date not null,
  name varchar(120) not null,
  first_bell time,
  last_bell time,
  primary key (version, on_day)
);
create table school_calendar_term (
  version integer not null references school_calendar,
  starts date not null,
  ends date not null,
  name varchar(120) not null,
  primary key (version, starts)
);
-- What holds until the school says otherwise: Monday to Friday from eight to three.
insert into school_calendar (version, effective_from, zone, source, made_by, made_at)
values (1, date '2020-01-01', null, 'delivered', 'swapbay', timestamp with time zone '2020-01-01 00:00:00+00:00');
insert into school_calendar_bells (version, weekday, first_bell, last_bell) values
  (1, 1, time '08:00:00', time '15:00:00'),
  (1, 2, time '08:00:00', time '15:00:00'),
  (1, 3, time '08:00:00', time '15:00:00'),
  (1, 4, time '08:00:00', time '15:00:00'),
  (1, 5, time '08:00:00', time '15:00:00');

create table day_loan_policy (
  version integer primary key,
  effective_from date not null,
  -- Separated by commas; empty lets every grade borrow.
  grades varchar(120) not null,
  reasons varchar(60) not null,
  due varchar(20) not null,
  due_minutes integer not null,
  renewals integer not null,
  -- 0 blocks nobody.
  blocked_after integer not null,
  offer_minutes integer not null,
  remind_minutes_before integer not null,
  remind_every_days integer not null,
  remind_at_most integer not null,
  tell_guardians boolean not null
);
create table day_loan_limit (
  version integer not null references day_loan_policy,
  place integer not null,
  -- Both together where it is null.
  reason varchar(20),
  period varchar(10) not null,
  most integer not null,
  primary key (version, place)
);
-- What holds until the school says otherwise: three a month, back by the last bell, put off once, nobody is blocked.
insert into day_loan_policy (version, effective_from, grades, reasons, due, due_minutes, renewals, blocked_after,
  offer_minutes, remind_minutes_before, remind_every_days, remind_at_most, tell_guardians)
values (1, date '2020-01-01', '', 'FORGOTTEN,UNCHARGED', 'LAST_BELL', 0, 1, 0, 60, 30, 1, 5, false);
insert into day_loan_limit (version, place, reason, period, most) values (1, 1, null, 'MONTH', 3);

-- A loan for the day, or the intent to make one: only LENT and UNVERIFIED count against a limit.
create table day_loan (
  visit_id varchar(36) primary key,
  person_id varchar(64) not null references person,
  reason varchar(20) not null,
  state varchar(20) not null,
  policy_version integer not null,
  calendar_version integer not null,
  school_day date not null,
  due_at timestamp with time zone not null,
  allowance varchar(36),
  renewed integer not null,
  agreed_at timestamp with time zone not null
);
create index day_loan_of_person on day_loan (person_id, school_day);
create index day_loan_due on day_loan (state, due_at);
-- One more than the limit, signed by somebody of the staff.
create table day_loan_allowance (
  id varchar(36) primary key,
  person_id varchar(64) not null references person,
  school_day date not null,
  made_by varchar(64) not null,
  reason varchar(300) not null,
  made_at timestamp with time zone not null
);
create index day_loan_allowance_of_person on day_loan_allowance (person_id, school_day);
