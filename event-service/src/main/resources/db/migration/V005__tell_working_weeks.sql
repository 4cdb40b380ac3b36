-- Days of the weekend by their numbers in ISO 8601: 1 is Monday.
ALTER TABLE foundation
    ADD COLUMN works_from time NOT NULL DEFAULT '09:00',
    ADD COLUMN works_to time NOT NULL DEFAULT '18:00',
    ADD COLUMN weekend integer[] NOT NULL DEFAULT '{6, 7}',
    ADD CONSTRAINT foundation_works_check CHECK (works_from < works_to),
    ADD CONSTRAINT foundation_weekend_check CHECK (weekend <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);
