-- What hosts write to the people of a workshop, and how far it is.
CREATE TABLE message (
    message_id    uuid PRIMARY KEY,
    workshop_id   uuid NOT NULL REFERENCES workshop,
    foundation_id uuid NOT NULL REFERENCES foundation,
    person_id     uuid NOT NULL,
    person_name   text NOT NULL,
    readers       text NOT NULL CONSTRAINT message_readers_check CHECK (readers IN ('TAKING_PART', 'WAITING', 'BOTH')),
    own_only      boolean NOT NULL,
    -- [{language, subject, text}]; the first is for whoever finds none in her language.
    texts         jsonb NOT NULL
        CONSTRAINT message_texts_check CHECK (jsonb_typeof(texts) = 'array' AND jsonb_array_length(texts) > 0),
    state         text NOT NULL
        CONSTRAINT message_state_check CHECK (state IN ('PROPOSED', 'SENT', 'WITHDRAWN', 'LAPSED')),
    consent       text NOT NULL
        CONSTRAINT message_consent_check CHECK (consent ~ '^(everyone|silence|at-least-[2-9])$'),
    signers       uuid[] NOT NULL,
    deadlines     jsonb NOT NULL,
    due_at        timestamptz,
    proposed_at   timestamptz NOT NULL,
    settled_at    timestamptz,
    CONSTRAINT message_settled_at_check CHECK ((state = 'PROPOSED') = (settled_at IS NULL))
);
CREATE INDEX message_workshop_id_idx ON message (workshop_id, message_id);
CREATE INDEX message_signers_idx ON message USING gin (signers) WHERE state = 'PROPOSED';
CREATE INDEX message_person_id_idx ON message (person_id);

CREATE TABLE message_answer (
    message_id    uuid NOT NULL REFERENCES message,
    foundation_id uuid NOT NULL REFERENCES foundation,
    kind          text NOT NULL CONSTRAINT message_answer_kind_check CHECK (kind IN ('SIGNED', 'REFUSED', 'SILENT')),
    person_id     uuid,
    person_name   text,
    -- Of a refusal.
    reason        text,
    at            timestamptz NOT NULL,
    PRIMARY KEY (message_id, foundation_id),
    CONSTRAINT message_answer_person_check
        CHECK ((kind = 'SILENT') = (person_id IS NULL) AND (person_id IS NULL) = (person_name IS NULL))
);
CREATE INDEX message_answer_person_id_idx ON message_answer (person_id);

-- How often somebody has had herself mailed what she writes, within the last day.
CREATE TABLE message_trial (
    workshop_id uuid NOT NULL REFERENCES workshop,
    person_id   uuid NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX message_trial_workshop_id_idx ON message_trial (workshop_id, person_id);
CREATE INDEX message_trial_at_idx ON message_trial (at);

-- Hosts of today have said nothing about mailing: everyone agrees.
ALTER TABLE workshop ALTER COLUMN policy SET DEFAULT
    '{"publishing": {"kind": "EVERYONE", "hosts": 0}, "changing": {"kind": "EVERYONE", "hosts": 0}, "callingOff": {"kind": "EVERYONE", "hosts": 0}, "mailing": {"kind": "EVERYONE", "hosts": 0}}';
