-- In what capacity somebody acted, if not in her own right.
ALTER TABLE joint_log ADD COLUMN capacity text;
