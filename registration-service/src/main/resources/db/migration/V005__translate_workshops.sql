-- Title and purpose in further languages, as event-service told them.
ALTER TABLE workshop ADD COLUMN texts jsonb NOT NULL DEFAULT '[]';
