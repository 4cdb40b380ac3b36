-- Speakers are asked for one session, which has to be known again when it is renamed or moved.
UPDATE workshop SET details = jsonb_set(details, '{sessions}', (
    SELECT jsonb_agg(jsonb_build_object('id', gen_random_uuid()) || session ORDER BY place)
    FROM jsonb_array_elements(details -> 'sessions') WITH ORDINALITY AS listed (session, place)))
WHERE jsonb_array_length(details -> 'sessions') > 0;

CREATE TABLE speaker_invitation (
    invitation_id uuid PRIMARY KEY,
    workshop_id uuid NOT NULL REFERENCES workshop,
    session_id uuid NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    address text NOT NULL,
    address_key text NOT NULL,
    language text NOT NULL,
    message text,
    foundation_id uuid NOT NULL REFERENCES foundation,
    invited_by uuid NOT NULL,
    inviter_name text NOT NULL,
    generation integer NOT NULL,
    asked_at timestamptz NOT NULL,
    state text NOT NULL
        CONSTRAINT speaker_invitation_state_check CHECK (state IN ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    words text,
    affiliation text,
    biography text,
    told_starts_at timestamptz,
    told_ends_at timestamptz,
    CONSTRAINT speaker_invitation_told_check CHECK ((told_starts_at IS NULL) = (told_ends_at IS NULL)),
    CONSTRAINT speaker_invitation_withdrawn_check CHECK ((state = 'WITHDRAWN') = (address = ''))
);
CREATE UNIQUE INDEX speaker_invitation_name_key ON speaker_invitation (workshop_id, session_id, name_key)
    WHERE state <> 'WITHDRAWN';
CREATE INDEX speaker_invitation_address_key_idx ON speaker_invitation (address_key) WHERE state <> 'WITHDRAWN';
CREATE INDEX speaker_invitation_invited_by_idx ON speaker_invitation (invited_by);
