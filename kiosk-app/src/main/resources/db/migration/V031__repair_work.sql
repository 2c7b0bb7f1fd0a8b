-- What a Chromebook cost and how long it is worth mending; unknown until somebody says so.
alter table asset add column purchased_on date;
alter table asset add column purchase_cost bigint;
alter table asset add column purchase_currency char(3);
alter table asset add column warranty_until date;
alter table asset add column updates_until date;
alter table asset add column retired_at timestamp with time zone;

alter table repair_ticket add column technician varchar(64);
create index repair_ticket_by_state on repair_ticket (state, opened_at, number);
create index repair_ticket_by_age on repair_ticket (opened_at, number);
create index repair_ticket_of_technician on repair_ticket (technician, state);

-- Append-only, one row for each fact about a ticket. What is taken back stays, and a later row says so.
create table repair_entry (
  seq bigint primary key,
  ticket_number varchar(20) not null references repair_ticket,
  kind varchar(20) not null,
  made_by varchar(64) not null,
  made_at timestamp with time zone not null,
  words varchar(500) not null,
  -- A move or its undoing.
  action varchar(30),
  from_state varchar(20),
  to_state varchar(20),
  -- The entry that is undone or withdrawn.
  about bigint references repair_entry,
  -- A diagnosis, a part, or labour: pieces or minutes, in minor units for a piece or an hour.
  code varchar(40),
  name varchar(120),
  quantity integer,
  price bigint,
  currency char(3),
  policy_version integer,
  -- A photo.
  sha256 char(64),
  width integer,
  height integer,
  bytes bigint
);
create index repair_entry_of_ticket on repair_entry (ticket_number, seq);
create index repair_entry_of_photo on repair_entry (sha256);
create index repair_entry_about on repair_entry (about);

create table repair_part (
  code varchar(40) primary key,
  name varchar(120) not null,
  price bigint not null,
  currency char(3) not null
);
create table workshop_policy (
  version integer primary key,
  effective_from date not null,
  hourly_rate bigint not null,
  currency char(3) not null,
  limit_percent integer not null
);
-- What holds until the school says otherwise: labour costs nothing, and mending pays up to half of the price.
insert into workshop_policy (version, effective_from, hourly_rate, currency, limit_percent)
values (1, date '2020-01-01', 0, 'USD', 50);

create table diagnosis_code (
  code varchar(40) primary key,
  place integer not null,
  english varchar(80) not null,
  spanish varchar(80) not null
);
insert into diagnosis_code (code, place, english, spanish) values
  ('SCREEN_CRACKED', 10, 'Screen cracked', 'Pantalla rota'),
  ('SCREEN_DARK', 20, 'Screen dark or with lines', 'Pantalla oscura o con líneas'),
  ('TOUCH', 30, 'Touch does not react', 'El táctil no responde'),
  ('HINGE', 40, 'Hinge broken', 'Bisagra rota'),
  ('CASE', 50, 'Case broken', 'Carcasa rota'),
  ('KEYS_MISSING', 60, 'Keys missing or stuck', 'Faltan teclas o están trabadas'),
  ('KEYBOARD', 70, 'Keyboard dead', 'El teclado no funciona'),
  ('TOUCHPAD', 80, 'Touchpad broken', 'Panel táctil roto'),
  ('BATTERY', 90, 'Battery worn out', 'Batería gastada'),
  ('CHARGE_PORT', 100, 'Charging port loose or burnt', 'Puerto de carga flojo o quemado'),
  ('CHARGER', 110, 'Only the charger is broken', 'Solo el cargador está roto'),
  ('LIQUID', 120, 'Liquid inside', 'Líquido en el interior'),
  ('MAINBOARD', 130, 'Main board dead', 'Placa principal muerta'),
  ('CAMERA', 140, 'Camera broken', 'Cámara rota'),
  ('SOUND', 150, 'Speaker or microphone broken', 'Altavoz o micrófono roto'),
  ('WIRELESS', 160, 'No wireless network', 'Sin red inalámbrica'),
  ('SYSTEM', 170, 'System had to be restored', 'Hubo que restaurar el sistema'),
  ('NO_FAULT', 900, 'No fault found', 'Sin fallo'),
  ('OTHER', 910, 'Something else', 'Otra cosa');
