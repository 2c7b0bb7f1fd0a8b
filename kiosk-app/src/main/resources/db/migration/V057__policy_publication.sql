-- Who published which version of which policy, and why. What was published before this table stood has no row here.
create table policy_publication (
  area varchar(20) not null,
  version integer not null,
  effective_from date not null,
  published_by varchar(64) not null,
  published_at timestamp with time zone not null,
  reason varchar(500) not null,
  -- Taken back before it came into force.
  withdrawn_by varchar(64),
  withdrawn_at timestamp with time zone,
  withdrawn_reason varchar(500),
  primary key (area, version)
);
