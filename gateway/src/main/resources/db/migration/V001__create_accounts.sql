-- People who signed in at least once, and their ways in.
CREATE TABLE person (
    id          uuid PRIMARY KEY,
    address     text NOT NULL,
    address_key text NOT NULL,
    name        text,
    language    text NOT NULL,
    time_zone   text NOT NULL,
    CONSTRAINT person_address_key_key UNIQUE (address_key),
    CONSTRAINT person_address_check CHECK (length(address) BETWEEN 3 AND 320),
    CONSTRAINT person_name_check CHECK (length(name) BETWEEN 1 AND 200)
);

CREATE TABLE sign_in_request (
    id          uuid PRIMARY KEY,
    address     text NOT NULL,
    address_key text NOT NULL,
    language    text NOT NULL,
    time_zone   text NOT NULL,
    continue_to text NOT NULL,
    browser     text,
    expires_at  timestamptz NOT NULL,
    wrong_codes integer NOT NULL,
    spent_at    timestamptz,
    CONSTRAINT sign_in_request_wrong_codes_check CHECK (wrong_codes BETWEEN 0 AND 5)
);
COMMENT ON COLUMN sign_in_request.browser IS 'SHA-256 of the cookie of the browser that asked; null if a program asked';
CREATE INDEX sign_in_request_expires_at_idx ON sign_in_request (expires_at);

CREATE TABLE known_browser (
    address_key text NOT NULL,
    browser     text NOT NULL,
    seen_at     timestamptz NOT NULL,
    PRIMARY KEY (address_key, browser)
);
COMMENT ON TABLE known_browser IS 'in which browsers an address was proven: strangers cannot use up their mails';
CREATE INDEX known_browser_seen_at_idx ON known_browser (seen_at);

CREATE TABLE access_token (
    id           uuid PRIMARY KEY,
    person_id    uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    name         text NOT NULL,
    hash         bytea NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    CONSTRAINT access_token_hash_key UNIQUE (hash)
);
COMMENT ON COLUMN access_token.hash IS 'SHA-256 of the token, which is shown once and stored nowhere';
CREATE INDEX access_token_person_id_idx ON access_token (person_id);
