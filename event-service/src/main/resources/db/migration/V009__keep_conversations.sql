CREATE TABLE post (
    post_id uuid PRIMARY KEY,
    workshop_id uuid NOT NULL REFERENCES workshop,
    foundation_id uuid NOT NULL REFERENCES foundation,
    person_id uuid NOT NULL,
    name text NOT NULL,
    words text NOT NULL CONSTRAINT post_words_check CHECK (words <> ''),
    written_at timestamptz NOT NULL,
    position bigint GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX post_workshop_id_idx ON post (workshop_id, position);
CREATE INDEX post_person_id_idx ON post (person_id);
