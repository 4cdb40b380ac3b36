-- Operators whom the set-up link or another operator named; those of the configuration are not in here.
CREATE TABLE operator (
    person_id uuid PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    named_by  uuid,
    named_at  timestamptz NOT NULL
);
COMMENT ON COLUMN operator.named_by IS 'the operator who named this one; null for who used the set-up link';

-- Links that the machine's own command made, each for one use.
CREATE TABLE machine_link (
    hash        bytea PRIMARY KEY,
    purpose     text NOT NULL,
    address     text,
    address_key text,
    expires_at  timestamptz NOT NULL,
    CONSTRAINT machine_link_purpose_check CHECK (purpose IN ('SIGN_IN', 'SET_UP')),
    CONSTRAINT machine_link_address_check CHECK ((purpose = 'SIGN_IN') = (address IS NOT NULL AND address_key IS NOT NULL))
);
COMMENT ON COLUMN machine_link.hash IS 'SHA-256 of the secret in the link';
