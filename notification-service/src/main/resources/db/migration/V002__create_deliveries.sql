-- One per address that was ever written to; its id is in the link to her preferences.
CREATE TABLE recipient (
    id          uuid PRIMARY KEY,
    address_key text NOT NULL CONSTRAINT recipient_address_key_key UNIQUE,
    address     text NOT NULL,
    generation  integer NOT NULL DEFAULT 1
);

-- Whom a recipient no longer wants to hear from; no foundation means nobody.
CREATE TABLE suppression (
    recipient_id  uuid NOT NULL REFERENCES recipient ON DELETE CASCADE,
    foundation_id uuid,
    suppressed_at timestamptz NOT NULL,
    CONSTRAINT suppression_recipient_id_foundation_id_key UNIQUE NULLS NOT DISTINCT (recipient_id, foundation_id)
);

-- One piece of news for many; workers expand it into deliveries, in batches and from its due instant on.
CREATE TABLE mailing (
    id             uuid PRIMARY KEY,
    purpose        text NOT NULL,
    occurrence     text NOT NULL,
    audience       text NOT NULL CONSTRAINT mailing_audience_check
        CHECK (audience IN ('ADMINS', 'MEMBERS', 'PARTICIPANTS', 'INVITEES')),
    foundation_ids uuid[] NOT NULL,
    workshop_id    uuid,
    epoch          bigint,
    sequence       bigint,
    news           jsonb NOT NULL,
    state          text NOT NULL CONSTRAINT mailing_state_check CHECK (state IN ('OPEN', 'EXPANDED', 'OVERTAKEN')),
    expanded_to    uuid NOT NULL,
    due_at         timestamptz NOT NULL,
    expires_at     timestamptz,
    CONSTRAINT mailing_purpose_occurrence_audience_key UNIQUE (purpose, occurrence, audience)
);
CREATE INDEX mailing_due_at_idx ON mailing (due_at) WHERE state = 'OPEN';

-- SEQUENCE of a participation's calendar entry: one up at each change.
CREATE TABLE calendar_entry (
    participation_id uuid PRIMARY KEY,
    sequence         integer NOT NULL
);

CREATE TABLE delivery (
    id                  uuid PRIMARY KEY,
    purpose             text NOT NULL,
    occurrence          text NOT NULL,
    recipient_id        uuid NOT NULL REFERENCES recipient,
    name                text,
    language            text NOT NULL,
    time_zone           text,
    workshop_id         uuid,
    rests_epoch         bigint,
    rests_sequence      bigint,
    -- In whose name it is written, and whose person the recipient is.
    foundation_id       uuid,
    participation_id    uuid,
    invitation_id       uuid,
    calendar_sequence   integer,
    calendar_method     text CONSTRAINT delivery_calendar_method_check CHECK (calendar_method IN ('REQUEST', 'CANCEL')),
    news                jsonb NOT NULL,
    priority            smallint NOT NULL,
    state               text NOT NULL CONSTRAINT delivery_state_check
        CHECK (state IN ('QUEUED', 'ACCEPTED', 'FAILED', 'SUPPRESSED', 'EXPIRED', 'SUPERSEDED')),
    attempts            integer NOT NULL DEFAULT 0,
    queued_at           timestamptz NOT NULL,
    next_attempt_at     timestamptz NOT NULL,
    expires_at          timestamptz,
    settled_at          timestamptz,
    reason              text,
    -- The workshop's position that the mail was written from.
    shown_epoch         bigint,
    shown_sequence      bigint,
    CONSTRAINT delivery_recipient_id_purpose_occurrence_key UNIQUE (recipient_id, purpose, occurrence)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX delivery_queue_idx ON delivery (priority, next_attempt_at) WHERE state = 'QUEUED';
CREATE INDEX delivery_participation_id_idx ON delivery (participation_id, calendar_sequence)
    WHERE state = 'QUEUED' AND calendar_sequence IS NOT NULL;
CREATE INDEX delivery_workshop_id_idx ON delivery (workshop_id, purpose) WHERE workshop_id IS NOT NULL;
