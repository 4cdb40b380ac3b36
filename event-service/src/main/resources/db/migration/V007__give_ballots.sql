CREATE TABLE ballot (
    ballot_id uuid PRIMARY KEY,
    workshop_id uuid NOT NULL REFERENCES workshop,
    person_id uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    CONSTRAINT ballot_person_id_key UNIQUE (workshop_id, person_id)
);
CREATE INDEX ballot_person_id_idx ON ballot (person_id);
