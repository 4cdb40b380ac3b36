-- Our copies of what event-service told.

CREATE TABLE workshop (
    id                     uuid PRIMARY KEY,
    state                  text        NOT NULL
        CONSTRAINT workshop_state_check CHECK (state IN ('DRAFT', 'AGREEING', 'PUBLISHED', 'CALLED_OFF', 'COMPLETED')),
    language               text        NOT NULL,
    title                  text        NOT NULL,
    purpose                text        NOT NULL,
    series_name            text,
    number                 integer,
    starts_at              timestamptz NOT NULL,
    ends_at                timestamptz NOT NULL,
    time_zone              text        NOT NULL,
    room_places            integer     NOT NULL,
    audience               boolean     NOT NULL,
    hosts                  jsonb       NOT NULL,
    registration_opens_at  timestamptz,
    registration_closes_at timestamptz,
    meeting_address        text,
    epoch                  bigint      NOT NULL,
    sequence               bigint      NOT NULL
);

CREATE TABLE member (
    foundation_id uuid NOT NULL,
    person_id     uuid NOT NULL,
    PRIMARY KEY (person_id, foundation_id)
);
CREATE INDEX member_foundation_id_idx ON member (foundation_id);

-- People, known by their address.

CREATE TABLE person (
    id          uuid PRIMARY KEY,
    address     text NOT NULL,
    address_key text NOT NULL CONSTRAINT person_address_key_key UNIQUE,
    name        text,
    language    text,
    time_zone   text,
    country     text,
    institution text,
    profession  text
);

-- One row for each workshop: whoever decides about its places holds this row's lock.

CREATE TABLE place (
    workshop_id  uuid PRIMARY KEY,
    agreed_limit integer NOT NULL CONSTRAINT place_agreed_limit_check CHECK (agreed_limit >= 0),
    place_limit  integer NOT NULL,
    taken        integer NOT NULL DEFAULT 0 CONSTRAINT place_taken_check CHECK (taken >= 0 AND taken <= place_limit),
    waiting      integer NOT NULL DEFAULT 0 CONSTRAINT place_waiting_check CHECK (waiting >= 0),
    last_arrival bigint  NOT NULL DEFAULT 0,
    changed      boolean NOT NULL DEFAULT false,
    counted      jsonb,
    counted_at   timestamptz
) WITH (fillfactor = 50);
CREATE INDEX place_changed_idx ON place (workshop_id) WHERE changed;

CREATE TABLE invitation (
    id              uuid PRIMARY KEY,
    workshop_id     uuid        NOT NULL,
    host_id         uuid        NOT NULL,
    person_id       uuid        NOT NULL REFERENCES person,
    name            text,
    language        text        NOT NULL,
    time_zone       text,
    state           text        NOT NULL
        CONSTRAINT invitation_state_check CHECK (state IN ('WAITING', 'ISSUED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    link_generation integer     NOT NULL DEFAULT 1,
    listed_at       timestamptz NOT NULL,
    issued_at       timestamptz,
    answered_at     timestamptz,
    CONSTRAINT invitation_workshop_id_person_id_key UNIQUE (workshop_id, person_id)
);
CREATE INDEX invitation_person_id_idx ON invitation (person_id);
CREATE INDEX invitation_waiting_idx ON invitation (workshop_id, id) WHERE state = 'WAITING';
CREATE INDEX invitation_workshop_id_host_id_idx ON invitation (workshop_id, host_id, id);

CREATE TABLE participation (
    id              uuid PRIMARY KEY,
    workshop_id     uuid        NOT NULL,
    person_id       uuid        NOT NULL REFERENCES person,
    address         text        NOT NULL,
    name            text        NOT NULL,
    country         text        NOT NULL,
    language        text        NOT NULL,
    time_zone       text        NOT NULL,
    institution     text,
    profession      text,
    kind            text        NOT NULL CONSTRAINT participation_kind_check CHECK (kind IN ('ROOM', 'AUDIENCE')),
    state           text        NOT NULL
        CONSTRAINT participation_state_check
            CHECK (state IN ('CONFIRMED', 'WAITLISTED', 'OFFERED', 'PENDING', 'CANCELLED')),
    arrival         bigint      NOT NULL,
    host_id         uuid,
    link_generation integer     NOT NULL DEFAULT 1,
    registered_at   timestamptz NOT NULL,
    cancelled_at    timestamptz,
    joined_at       timestamptz
);
-- One address, one participation; registering again after cancelling is a new one.
CREATE UNIQUE INDEX participation_workshop_id_person_id_key
    ON participation (workshop_id, person_id) WHERE state <> 'CANCELLED';
CREATE UNIQUE INDEX participation_workshop_id_arrival_key ON participation (workshop_id, arrival);
CREATE INDEX participation_waiting_idx ON participation (workshop_id, arrival) WHERE state = 'WAITLISTED';
CREATE INDEX participation_person_id_idx ON participation (person_id);

-- What the open form leaves behind. Many asks of one address within ten minutes are one request and one mail.

CREATE TABLE registration_request (
    id           uuid PRIMARY KEY,
    workshop_id  uuid        NOT NULL,
    address      text        NOT NULL,
    address_key  text        NOT NULL,
    language     text        NOT NULL,
    time_zone    text        NOT NULL,
    requested_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    spent_at     timestamptz,
    guesses      integer     NOT NULL DEFAULT 0
        CONSTRAINT registration_request_guesses_check CHECK (guesses BETWEEN 0 AND 5)
);
CREATE INDEX registration_request_address_idx ON registration_request (workshop_id, address_key, requested_at DESC);
CREATE INDEX registration_request_expires_at_idx ON registration_request (expires_at);

CREATE TABLE links_request (
    id           uuid PRIMARY KEY,
    address_key  text        NOT NULL,
    requested_at timestamptz NOT NULL
);
CREATE INDEX links_request_address_key_idx ON links_request (address_key, requested_at DESC);

-- What was answered to a POST with an Idempotency-Key; written in the transaction of the effect.

CREATE TABLE answered (
    caller           text        NOT NULL,
    key              text        NOT NULL,
    body_hash        text        NOT NULL,
    participation_id uuid        NOT NULL REFERENCES participation,
    position         integer,
    answered_at      timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);
CREATE INDEX answered_answered_at_idx ON answered (answered_at);

-- Workshops whose waiting invitations are to be issued now.

CREATE TABLE invitation_issue (
    workshop_id uuid PRIMARY KEY
);
