-- The only ones of a mailing's audience for whom it is; none named: for all of it.
ALTER TABLE mailing ADD COLUMN person_ids uuid[];
