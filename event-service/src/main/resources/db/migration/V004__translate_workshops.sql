-- What is not terms and is read whole, as the agenda is; the words that each part was written for stand beside it.
ALTER TABLE workshop ADD COLUMN translations jsonb NOT NULL DEFAULT '{"all": []}';
