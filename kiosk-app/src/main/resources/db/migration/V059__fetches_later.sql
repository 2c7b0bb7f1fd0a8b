-- Who hands something in and takes none of the loaners that are ready is owed one, and none is kept.
alter table swap add column fetches_later boolean default false not null;
