ALTER TABLE revision
    DROP CONSTRAINT revision_kind_check,
    ADD CONSTRAINT revision_kind_check CHECK (kind IN ('TERMS', 'CALLING_OFF', 'POSTPONEMENT'));
