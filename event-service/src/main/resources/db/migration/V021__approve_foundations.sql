-- Whether operators let a foundation that registered itself work with others; those that are there do already.
ALTER TABLE foundation
    ADD COLUMN approval text NOT NULL DEFAULT 'APPROVED',
    ADD COLUMN approval_since timestamptz,
    ADD COLUMN approval_reason text,
    ADD CONSTRAINT foundation_approval_check CHECK (approval IN ('APPROVED', 'WAITING', 'REFUSED')),
    ADD CONSTRAINT foundation_approval_since_check CHECK (approval = 'APPROVED' OR approval_since IS NOT NULL),
    ADD CONSTRAINT foundation_approval_reason_check CHECK ((approval = 'REFUSED') = (approval_reason IS NOT NULL));

CREATE INDEX foundation_approval_idx ON foundation (approval, approval_since, foundation_id)
    WHERE approval <> 'APPROVED';

-- Every word of an operator on a foundation, never changed: by whom is an id alone, which outlives her account.
CREATE TABLE foundation_decision (
    decision_id   uuid PRIMARY KEY,
    foundation_id uuid NOT NULL REFERENCES foundation,
    decided_at    timestamptz NOT NULL,
    decided_by    uuid NOT NULL,
    approved      boolean NOT NULL,
    reason        text,
    CONSTRAINT foundation_decision_reason_check CHECK (approved = (reason IS NULL))
);

CREATE INDEX foundation_decision_foundation_id_idx ON foundation_decision (foundation_id, decided_at);
