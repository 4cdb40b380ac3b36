-- Further addresses that sign in to an account, such as those of an account that became part of it.
CREATE TABLE further_address (
    address_key text PRIMARY KEY,
    address     text NOT NULL,
    person_id   uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    added_at    timestamptz NOT NULL
);
CREATE INDEX further_address_person_id_idx ON further_address (person_id);

-- What waits for a proof by mail; a row goes when it is proven, stopped or too old.
CREATE TABLE confirmation (
    id          uuid PRIMARY KEY,
    purpose     text NOT NULL CONSTRAINT confirmation_purpose_check
        CHECK (purpose IN ('OLD_ADDRESS', 'NEW_ADDRESS', 'ADDRESS_TAKEN', 'MERGING', 'ERASURE')),
    person_id   uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    address     text NOT NULL,
    address_key text NOT NULL,
    expires_at  timestamptz NOT NULL,
    wrong_codes integer NOT NULL CONSTRAINT confirmation_wrong_codes_check CHECK (wrong_codes BETWEEN 0 AND 5)
);
CREATE INDEX confirmation_person_id_idx ON confirmation (person_id);
CREATE INDEX confirmation_expires_at_idx ON confirmation (expires_at);

-- At most one for each person: asking again replaces it.
CREATE TABLE address_change (
    person_id   uuid PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    address     text NOT NULL,
    address_key text NOT NULL,
    old_proven  boolean NOT NULL,
    new_proven  boolean NOT NULL,
    due_at      timestamptz NOT NULL
);
CREATE INDEX address_change_due_at_idx ON address_change (due_at);
COMMENT ON COLUMN address_change.due_at IS 'when it takes effect without the old address, if the new one is proven by then';
