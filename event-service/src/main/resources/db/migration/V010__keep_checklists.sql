CREATE TABLE to_do (
    to_do_id uuid PRIMARY KEY,
    workshop_id uuid NOT NULL REFERENCES workshop,
    what text NOT NULL CONSTRAINT to_do_what_check CHECK (what <> ''),
    foundation_id uuid REFERENCES foundation,
    due date,
    done_by uuid,
    doer_name text,
    done_at timestamptz,
    CONSTRAINT to_do_done_check CHECK ((done_at IS NULL) = (done_by IS NULL) AND (done_at IS NULL) = (doer_name IS NULL))
);
CREATE INDEX to_do_workshop_id_idx ON to_do (workshop_id);
CREATE INDEX to_do_done_by_idx ON to_do (done_by);
