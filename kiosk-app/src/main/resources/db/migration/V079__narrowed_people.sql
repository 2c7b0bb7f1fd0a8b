-- The people's list narrowed to those who may not borrow or have left, of whom there are few among very many.
create index person_by_borrowing on person (borrowing, family_name, given_name, sourced_id);
create index person_by_enabled on person (enabled, family_name, given_name, sourced_id);
