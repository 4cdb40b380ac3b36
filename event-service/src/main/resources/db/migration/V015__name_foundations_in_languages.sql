-- [{language, name}]: read whole with the foundation, never looked through.
ALTER TABLE foundation
    ADD COLUMN names jsonb NOT NULL DEFAULT '[]',
    ADD CONSTRAINT foundation_names_check CHECK (jsonb_typeof(names) = 'array' AND jsonb_array_length(names) <= 20);
