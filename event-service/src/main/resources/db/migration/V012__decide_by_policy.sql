-- What all hosts have said yes to; until there were policies, that everyone signs.
ALTER TABLE workshop ADD COLUMN policy jsonb NOT NULL DEFAULT
    '{"publishing": {"kind": "EVERYONE", "hosts": 0}, "changing": {"kind": "EVERYONE", "hosts": 0}, "callingOff": {"kind": "EVERYONE", "hosts": 0}}';

ALTER TABLE revision
    ADD COLUMN consent text NOT NULL DEFAULT 'everyone'
        CONSTRAINT revision_consent_check CHECK (consent ~ '^(everyone|silence|at-least-[2-9])$'),
    ADD COLUMN deadlines jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN due_at timestamptz;
CREATE INDEX revision_due_at_idx ON revision (due_at) WHERE effective_at IS NULL;

-- Silence is nobody's; it counts as signed, until somebody says otherwise.
ALTER TABLE answer
    ADD COLUMN silent boolean NOT NULL DEFAULT false,
    ALTER COLUMN person_id DROP NOT NULL,
    ALTER COLUMN person_name DROP NOT NULL,
    ADD CONSTRAINT answer_silent_check CHECK (silent = (person_id IS NULL) AND (signed OR NOT silent)),
    ADD CONSTRAINT answer_person_name_check CHECK (silent = (person_name IS NULL));

-- Who stops carrying a workshop does so alone.
ALTER TABLE revision
    DROP CONSTRAINT revision_kind_check,
    ADD CONSTRAINT revision_kind_check CHECK (kind IN ('TERMS', 'CALLING_OFF', 'POSTPONEMENT', 'WITHDRAWAL'));
