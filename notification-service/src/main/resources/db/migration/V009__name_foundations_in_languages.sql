-- [{language, name}], as event-service tells them.
ALTER TABLE foundation ADD COLUMN names jsonb NOT NULL DEFAULT '[]';
