-- Where a foundation's own systems are told. Secrets are derived from a key of the ring and these numbers, never stored.
CREATE TABLE webhook_endpoint (
    id                  uuid PRIMARY KEY,
    foundation_id       uuid NOT NULL,
    address             text NOT NULL,
    types               text[] NOT NULL,
    state               text NOT NULL CONSTRAINT webhook_endpoint_state_check
        CHECK (state IN ('ACTIVE', 'PAUSED', 'GONE', 'FAILING')),
    key_id              integer NOT NULL,
    generation          integer NOT NULL,
    previous_key_id     integer,
    previous_generation integer,
    rotated_at          timestamptz,
    created_at          timestamptz NOT NULL,
    -- Since when nothing but failures; null while the last attempt succeeded.
    failing_since       timestamptz,
    -- The receiver has too much to do: nothing is sent before.
    held_until          timestamptz
);
CREATE INDEX webhook_endpoint_foundation_id_idx ON webhook_endpoint (foundation_id, id);

-- One message to one endpoint; its id goes along as webhook-id, at each attempt the same.
CREATE TABLE webhook_delivery (
    id              uuid PRIMARY KEY,
    endpoint_id     uuid NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
    occurrence      uuid NOT NULL,
    type            text NOT NULL,
    -- As it is signed and sent, to the byte.
    payload         text NOT NULL,
    -- Of the person that it is about.
    address_key     text,
    state           text NOT NULL CONSTRAINT webhook_delivery_state_check
        CHECK (state IN ('WAITING', 'DELIVERED', 'FAILED', 'ERASED')),
    attempts        integer NOT NULL DEFAULT 0,
    queued_at       timestamptz NOT NULL,
    -- When its first attempt was due, or that of its last replay.
    since           timestamptz NOT NULL,
    -- While it is being sent: when that counts as lost.
    next_attempt_at timestamptz NOT NULL,
    last_at         timestamptz,
    status          integer,
    reason          text,
    took_millis     integer,
    excerpt         text NOT NULL DEFAULT '',
    CONSTRAINT webhook_delivery_endpoint_id_occurrence_key UNIQUE (endpoint_id, occurrence)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX webhook_delivery_queue_idx ON webhook_delivery (endpoint_id, next_attempt_at) WHERE state = 'WAITING';
CREATE INDEX webhook_delivery_endpoint_id_idx ON webhook_delivery (endpoint_id, id DESC);
CREATE INDEX webhook_delivery_address_key_idx ON webhook_delivery (address_key) WHERE address_key IS NOT NULL;
CREATE INDEX webhook_delivery_queued_at_idx ON webhook_delivery (queued_at);
CREATE INDEX webhook_delivery_failed_idx ON webhook_delivery (endpoint_id, queued_at) WHERE state = 'FAILED';

-- What concerns all hosts of a workshop that we have not heard of yet.
CREATE TABLE webhook_unaddressed (
    occurrence  uuid PRIMARY KEY,
    workshop_id uuid NOT NULL,
    body        jsonb NOT NULL,
    address_key text,
    heard_at    timestamptz NOT NULL
);
CREATE INDEX webhook_unaddressed_workshop_id_idx ON webhook_unaddressed (workshop_id, occurrence);
