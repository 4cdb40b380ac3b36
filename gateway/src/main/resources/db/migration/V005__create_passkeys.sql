CREATE TABLE passkey (
    id              uuid PRIMARY KEY,
    person_id       uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    name            text NOT NULL,
    credential_id   bytea NOT NULL,
    attested        bytea NOT NULL,
    sign_count      bigint NOT NULL,
    backup_eligible boolean NOT NULL,
    backed_up       boolean NOT NULL,
    created_at      timestamptz NOT NULL,
    last_used_at    timestamptz,
    CONSTRAINT passkey_credential_id_key UNIQUE (credential_id),
    CONSTRAINT passkey_name_check CHECK (length(name) BETWEEN 1 AND 100),
    CONSTRAINT passkey_sign_count_check CHECK (sign_count >= 0)
);
COMMENT ON COLUMN passkey.attested IS 'attested credential data (WebAuthn 6.5.1): credential id and public key; nothing secret';
CREATE INDEX passkey_person_id_idx ON passkey (person_id);

CREATE TABLE passkey_challenge (
    challenge  bytea PRIMARY KEY,
    asker      text NOT NULL,
    expires_at timestamptz NOT NULL
);
COMMENT ON TABLE passkey_challenge IS 'what an authenticator is to sign; taken away when it is answered, so that no answer counts twice';
COMMENT ON COLUMN passkey_challenge.asker IS 'the person who adds a passkey, or the hash of the browser that signs in';
CREATE INDEX passkey_challenge_expires_at_idx ON passkey_challenge (expires_at);
