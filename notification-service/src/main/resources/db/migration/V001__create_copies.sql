-- What other services told us: copies, replaced whole by each event. Only what a mail or a right needs is kept.
CREATE TABLE account (
    person_id uuid PRIMARY KEY,
    language  text NOT NULL,
    time_zone text NOT NULL
);

CREATE TABLE foundation (
    foundation_id uuid PRIMARY KEY,
    name          text NOT NULL,
    reply_to      text
);

CREATE TABLE member (
    foundation_id uuid NOT NULL REFERENCES foundation ON DELETE CASCADE,
    person_id     uuid NOT NULL,
    name          text NOT NULL,
    address       text NOT NULL,
    role          text NOT NULL CONSTRAINT member_role_check CHECK (role IN ('ADMIN', 'ORGANIZER')),
    PRIMARY KEY (foundation_id, person_id)
);
CREATE INDEX member_person_id_idx ON member (person_id);

CREATE TABLE workshop (
    workshop_id uuid PRIMARY KEY,
    epoch       bigint NOT NULL,
    sequence    bigint NOT NULL
);

-- Every state that was told, so that a mail can be shown later exactly as it was sent.
CREATE TABLE workshop_version (
    workshop_id uuid   NOT NULL,
    epoch       bigint NOT NULL,
    sequence    bigint NOT NULL,
    body        jsonb  NOT NULL,
    PRIMARY KEY (workshop_id, epoch, sequence)
);

CREATE TABLE invitation (
    invitation_id      uuid PRIMARY KEY,
    workshop_id        uuid NOT NULL,
    host_foundation_id uuid NOT NULL,
    address            text NOT NULL,
    name               text,
    language           text NOT NULL,
    time_zone          text,
    state              text NOT NULL
        CONSTRAINT invitation_state_check CHECK (state IN ('ISSUED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    link_generation    integer NOT NULL
);
CREATE INDEX invitation_workshop_id_idx ON invitation (workshop_id, invitation_id) WHERE state = 'ISSUED';

CREATE TABLE participation (
    participation_id   uuid PRIMARY KEY,
    workshop_id        uuid NOT NULL,
    host_foundation_id uuid,
    address            text NOT NULL,
    name               text NOT NULL,
    language           text NOT NULL,
    time_zone          text NOT NULL,
    kind               text NOT NULL CONSTRAINT participation_kind_check CHECK (kind IN ('ROOM', 'AUDIENCE')),
    state              text NOT NULL CONSTRAINT participation_state_check
        CHECK (state IN ('CONFIRMED', 'WAITLISTED', 'OFFERED', 'PENDING', 'CANCELLED')),
    waiting_position   integer,
    link_generation    integer NOT NULL,
    -- The workshop's position that her last mail was, or will be, written from; what came later she is told of.
    informed_epoch     bigint NOT NULL,
    informed_sequence  bigint NOT NULL
);
CREATE INDEX participation_workshop_id_idx ON participation (workshop_id, participation_id)
    WHERE state <> 'CANCELLED';
