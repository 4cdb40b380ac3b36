-- Browser sessions of our own: the cookie's secret is stored nowhere, and whoever reads this table can be nobody.
-- Everybody signs in once more.
DROP TABLE spring_session_attributes;
DROP TABLE spring_session;

CREATE TABLE browser_session (
    id           uuid PRIMARY KEY,
    hash         bytea NOT NULL,
    person_id    uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    way          text NOT NULL,
    browser      text,
    system       text,
    started_at   timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    CONSTRAINT browser_session_hash_key UNIQUE (hash),
    CONSTRAINT browser_session_way_check CHECK (way IN ('MAIL', 'PASSKEY', 'ORGANISATION', 'MACHINE'))
) WITH (fillfactor = 70);
COMMENT ON COLUMN browser_session.hash IS 'SHA-256 of the secret in the cookie';
COMMENT ON COLUMN browser_session.way IS 'how she proved who she is';
COMMENT ON COLUMN browser_session.browser IS 'such as Firefox, as the browser said; no version, and no address of the network';
CREATE INDEX browser_session_person_id_idx ON browser_session (person_id);
CREATE INDEX browser_session_last_used_at_idx ON browser_session (last_used_at);
