-- The line of the agreement that a post is about.
ALTER TABLE post
    ADD COLUMN revision integer,
    ADD COLUMN term text,
    ADD CONSTRAINT post_term_check CHECK ((revision IS NULL) = (term IS NULL)),
    ADD FOREIGN KEY (workshop_id, revision) REFERENCES revision (workshop_id, number);
