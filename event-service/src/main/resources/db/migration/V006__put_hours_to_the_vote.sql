CREATE TABLE date_candidate (
    candidate_id uuid PRIMARY KEY,
    workshop_id uuid NOT NULL REFERENCES workshop,
    starts_at timestamptz NOT NULL,
    proposed_by uuid NOT NULL REFERENCES foundation,
    CONSTRAINT date_candidate_starts_at_key UNIQUE (workshop_id, starts_at)
);

CREATE TABLE date_vote (
    candidate_id uuid NOT NULL REFERENCES date_candidate ON DELETE CASCADE,
    person_id uuid NOT NULL,
    name text NOT NULL,
    foundation_id uuid NOT NULL REFERENCES foundation,
    availability text NOT NULL
        CONSTRAINT date_vote_availability_check CHECK (availability IN ('YES', 'IF_NEED_BE', 'NO')),
    PRIMARY KEY (candidate_id, person_id)
);
CREATE INDEX date_vote_person_id_idx ON date_vote (person_id);
