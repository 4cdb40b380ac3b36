CREATE TABLE foundation (
    foundation_id uuid PRIMARY KEY,
    name text NOT NULL,
    short_name text NOT NULL,
    country text NOT NULL CONSTRAINT foundation_country_check CHECK (country ~ '^[A-Z]{2}$'),
    time_zone text NOT NULL,
    reply_to text,
    colour text NOT NULL CONSTRAINT foundation_colour_check CHECK (colour ~ '^#[0-9a-f]{6}$')
);

CREATE TABLE member (
    foundation_id uuid NOT NULL REFERENCES foundation,
    person_id uuid NOT NULL,
    name text NOT NULL,
    address text NOT NULL,
    role text NOT NULL CONSTRAINT member_role_check CHECK (role IN ('ADMIN', 'ORGANIZER')),
    position integer NOT NULL,
    PRIMARY KEY (foundation_id, person_id)
);
CREATE INDEX member_person_id_idx ON member (person_id);

CREATE TABLE membership_invitation (
    membership_id uuid PRIMARY KEY,
    foundation_id uuid NOT NULL REFERENCES foundation,
    address text NOT NULL,
    address_key text NOT NULL,
    role text NOT NULL CONSTRAINT membership_invitation_role_check CHECK (role IN ('ADMIN', 'ORGANIZER')),
    language text NOT NULL,
    invited_by uuid NOT NULL,
    inviter_name text NOT NULL,
    generation integer NOT NULL,
    expires_at timestamptz NOT NULL,
    accepted_by uuid
);
CREATE UNIQUE INDEX membership_invitation_foundation_id_address_key_key
    ON membership_invitation (foundation_id, address_key) WHERE accepted_by IS NULL;
CREATE INDEX membership_invitation_address_key_idx ON membership_invitation (address_key) WHERE accepted_by IS NULL;

-- What lists and the clock ask for stands in columns; the rest of the terms and the agenda is read whole.
CREATE TABLE workshop (
    workshop_id uuid PRIMARY KEY,
    state text NOT NULL CONSTRAINT workshop_state_check
        CHECK (state IN ('DRAFT', 'AGREEING', 'PUBLISHED', 'CALLED_OFF', 'COMPLETED')),
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    terms jsonb NOT NULL,
    details jsonb NOT NULL,
    in_effect integer NOT NULL,
    version integer NOT NULL,
    CONSTRAINT workshop_ends_at_check CHECK (ends_at > starts_at),
    CONSTRAINT workshop_in_effect_check CHECK ((in_effect = 0) = (state IN ('DRAFT', 'AGREEING')))
);
CREATE INDEX workshop_starts_at_idx ON workshop (starts_at, workshop_id) WHERE state = 'PUBLISHED';
CREATE INDEX workshop_ends_at_idx ON workshop (ends_at) WHERE state = 'PUBLISHED';

CREATE TABLE host (
    workshop_id uuid NOT NULL REFERENCES workshop,
    foundation_id uuid NOT NULL REFERENCES foundation,
    lead boolean NOT NULL,
    position integer NOT NULL,
    PRIMARY KEY (workshop_id, foundation_id)
);
CREATE UNIQUE INDEX host_workshop_id_key ON host (workshop_id) WHERE lead;
CREATE INDEX host_foundation_id_idx ON host (foundation_id);

CREATE TABLE revision (
    workshop_id uuid NOT NULL REFERENCES workshop,
    number integer NOT NULL CONSTRAINT revision_number_check CHECK (number > 0),
    kind text NOT NULL CONSTRAINT revision_kind_check CHECK (kind IN ('TERMS', 'CALLING_OFF')),
    terms jsonb NOT NULL,
    reason text,
    hosts uuid[] NOT NULL,
    lead uuid NOT NULL,
    signers uuid[] NOT NULL,
    foundation_id uuid NOT NULL REFERENCES foundation,
    submitted_by uuid NOT NULL,
    submitter_name text NOT NULL,
    submitted_at timestamptz NOT NULL,
    effective_at timestamptz,
    PRIMARY KEY (workshop_id, number),
    CONSTRAINT revision_reason_check CHECK ((reason IS NULL) = (kind = 'TERMS'))
);
CREATE INDEX revision_hosts_idx ON revision USING gin (hosts) WHERE effective_at IS NULL;

CREATE TABLE answer (
    workshop_id uuid NOT NULL,
    number integer NOT NULL,
    foundation_id uuid NOT NULL REFERENCES foundation,
    signed boolean NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    reason text,
    at timestamptz NOT NULL,
    PRIMARY KEY (workshop_id, number, foundation_id),
    FOREIGN KEY (workshop_id, number) REFERENCES revision,
    CONSTRAINT answer_reason_check CHECK ((reason IS NULL) = signed)
);

CREATE TABLE co_organizer_invitation (
    invitation_id uuid PRIMARY KEY,
    workshop_id uuid NOT NULL REFERENCES workshop,
    foundation_id uuid NOT NULL REFERENCES foundation,
    address text NOT NULL,
    address_key text NOT NULL,
    contact_name text,
    message text,
    language text NOT NULL,
    invited_by uuid NOT NULL,
    inviter_name text NOT NULL,
    generation integer NOT NULL,
    expires_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT co_organizer_invitation_state_check
        CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    reason text
);
CREATE UNIQUE INDEX co_organizer_invitation_workshop_id_address_key_key
    ON co_organizer_invitation (workshop_id, address_key) WHERE state = 'OPEN';
CREATE INDEX co_organizer_invitation_address_key_idx ON co_organizer_invitation (address_key) WHERE state = 'OPEN';
CREATE INDEX co_organizer_invitation_workshop_id_idx ON co_organizer_invitation (workshop_id);

CREATE TABLE joint_log (
    workshop_id uuid NOT NULL REFERENCES workshop,
    number integer NOT NULL,
    at timestamptz NOT NULL,
    action text NOT NULL,
    foundation_id uuid REFERENCES foundation,
    revision integer,
    statement_digest text,
    person_digest text,
    words_digest text,
    hash text NOT NULL,
    PRIMARY KEY (workshop_id, number)
);

-- Names and words stand apart, so that they can be erased while the chain stays whole.
CREATE TABLE joint_log_erasable (
    workshop_id uuid NOT NULL,
    number integer NOT NULL,
    salt text NOT NULL,
    person_name text,
    words text,
    PRIMARY KEY (workshop_id, number),
    FOREIGN KEY (workshop_id, number) REFERENCES joint_log
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'joint_log: % (expected: entries are added and never changed)', TG_OP;
END $$;
CREATE TRIGGER joint_log_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON joint_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE place_count (
    workshop_id uuid PRIMARY KEY,
    room_taken integer NOT NULL,
    room_limit integer NOT NULL,
    waiting integer NOT NULL,
    audience integer NOT NULL
);
