-- One visit in which a loaner comes back, an own Chromebook goes out, or both.
create table give_back (
  visit_id varchar(36) primary key,
  person_id varchar(64) not null references person,
  stage varchar(20) not null,
  loaner varchar(36) references asset,
  label_scanned boolean not null,
  charger_missing boolean not null,
  own varchar(36) references asset,
  ticket_number varchar(20),
  -- What the student says is wrong with the loaner, and the ticket it gets.
  damage_ticket varchar(20),
  symptom varchar(20),
  cause varchar(20),
  words varchar(500),
  repair_policy integer not null,
  policy_version integer not null references loan_policy,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone
);
create index give_back_of_person on give_back (person_id, opened_at);
create index give_back_agreed on give_back (stage);

-- A loaner that came back charges in its bay, and is lent to nobody until then.
alter table asset drop column charged_since;
alter table asset add column charging_until timestamp with time zone;
-- Its owner did not come for it: the next round takes it out of its bay.
alter table asset add column called_back boolean default false not null;

-- Under which policy a hand-in was agreed, and whether the loaner stays with the student.
alter table swap add column loan_policy integer references loan_policy;
alter table swap add column keeps boolean default false not null;

-- Why this loaner and no other one.
create table loaner_choice (
  intent_id varchar(36) primary key,
  visit_id varchar(36) not null,
  asset_id varchar(36) not null references asset,
  bay integer not null,
  lent_before boolean not null,
  suitable integer not null,
  charging integer not null,
  other_model integer not null,
  policy_version integer not null references loan_policy
);
create index loaner_choice_of_visit on loaner_choice (visit_id);
