-- Who somebody is at the provider of an organisation.
CREATE TABLE organisation_link (
    issuer    text NOT NULL,
    subject   text NOT NULL,
    person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject),
    CONSTRAINT organisation_link_person_id_issuer_key UNIQUE (person_id, issuer)
);

-- Browsers on their way to a provider and back; a row goes when it comes back.
CREATE TABLE organisation_sign_in (
    state        text PRIMARY KEY,
    organisation text NOT NULL,
    nonce        text NOT NULL,
    verifier     text NOT NULL,
    browser      text NOT NULL,
    continue_to  text NOT NULL,
    person_id    uuid REFERENCES person (id) ON DELETE CASCADE,
    expires_at   timestamptz NOT NULL
);
CREATE INDEX organisation_sign_in_person_id_idx ON organisation_sign_in (person_id);
CREATE INDEX organisation_sign_in_expires_at_idx ON organisation_sign_in (expires_at);
COMMENT ON COLUMN organisation_sign_in.person_id IS 'who wants to link her account; null if somebody signs in';
