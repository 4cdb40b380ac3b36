-- Who may do what with one workshop, without acting for any of its hosts. Her account is known once she has signed in.
CREATE TABLE helper (
    helper_id     uuid PRIMARY KEY,
    workshop_id   uuid NOT NULL REFERENCES workshop,
    foundation_id uuid NOT NULL REFERENCES foundation,
    address       text NOT NULL,
    address_key   text NOT NULL,
    person_id     uuid,
    rights        text[] NOT NULL,
    CONSTRAINT helper_address_key UNIQUE (workshop_id, foundation_id, address_key),
    CONSTRAINT helper_rights_check CHECK (cardinality(rights) > 0)
);
CREATE INDEX helper_person_id_idx ON helper (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX helper_address_key_idx ON helper (address_key) WHERE person_id IS NULL;
