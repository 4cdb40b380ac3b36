-- Names are hashes of caller, route and key; an outcome is kept for a day.
CREATE TABLE idempotency (
    name      text        NOT NULL PRIMARY KEY,
    body_hash text        NOT NULL,
    outcome   text,
    asked_at  timestamptz NOT NULL
);
CREATE INDEX idempotency_asked_at_idx ON idempotency (asked_at);
