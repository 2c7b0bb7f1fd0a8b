-- Which reminders of a loan for the day have come due; 0 is the one before it is late.
create table day_loan_reminder (
  visit_id varchar(36) not null references day_loan,
  number integer not null,
  reminded_at timestamp with time zone not null,
  primary key (visit_id, number)
);
