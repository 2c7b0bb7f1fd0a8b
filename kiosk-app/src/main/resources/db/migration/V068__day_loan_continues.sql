-- The visit by which the broken loaner was lent whose place this one takes; such a loan counts against no limit.
alter table day_loan add column continues varchar(36);
