-- What the hosts of a series agree on once for its editions; it has the id of the workshop on which it was proposed first.
CREATE TABLE series_frame (
    frame_id uuid PRIMARY KEY REFERENCES workshop,
    ended_by uuid REFERENCES foundation,
    ended_at timestamptz,
    -- The last that it ended; only a later one can bind again.
    ended_revision integer,
    CONSTRAINT series_frame_ended_check CHECK (num_nulls(ended_by, ended_at, ended_revision) IN (0, 3))
);

CREATE TABLE series_revision (
    frame_id uuid NOT NULL REFERENCES series_frame,
    number integer NOT NULL CONSTRAINT series_revision_number_check CHECK (number > 0),
    terms jsonb NOT NULL,
    hosts uuid[] NOT NULL,
    lead uuid NOT NULL,
    signers uuid[] NOT NULL,
    moves_from integer,
    foundation_id uuid NOT NULL REFERENCES foundation,
    submitted_by uuid NOT NULL,
    submitter_name text NOT NULL,
    submitted_at timestamptz NOT NULL,
    effective_at timestamptz,
    PRIMARY KEY (frame_id, number)
);
CREATE INDEX series_revision_signers_idx ON series_revision USING gin (signers) WHERE effective_at IS NULL;

CREATE TABLE series_answer (
    frame_id uuid NOT NULL,
    number integer NOT NULL,
    foundation_id uuid NOT NULL REFERENCES foundation,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    -- Of a refusal; a signature has none.
    reason text,
    at timestamptz NOT NULL,
    PRIMARY KEY (frame_id, number, foundation_id),
    FOREIGN KEY (frame_id, number) REFERENCES series_revision
);

-- A workshop is an edition of one frame, under the number that it was given in it.
CREATE TABLE edition (
    workshop_id uuid PRIMARY KEY REFERENCES workshop,
    frame_id uuid NOT NULL REFERENCES series_frame,
    number integer NOT NULL
);
CREATE INDEX edition_frame_id_idx ON edition (frame_id);

ALTER TABLE revision
    DROP CONSTRAINT revision_consent_check,
    ADD CONSTRAINT revision_consent_check CHECK (consent ~ '^(everyone|silence|beforehand|at-least-[2-9])$');
