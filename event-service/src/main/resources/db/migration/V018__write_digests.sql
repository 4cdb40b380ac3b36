-- What a person wants to be mailed, and when her next digest is due. Who has not chosen has each post by mail and the
-- digest; who is nobody's member has a row only to keep her time zone or her choice.
CREATE TABLE digest_reader (
    person_id uuid PRIMARY KEY,
    choice text CONSTRAINT digest_reader_choice_check CHECK (choice IN ('POSTS_BY_MAIL', 'POSTS_IN_DIGEST', 'NO_DIGEST')),
    time_zone text,
    due_at timestamptz,
    covered_to timestamptz,
    visited_at timestamptz,
    CONSTRAINT digest_reader_due_at_check CHECK (due_at IS NULL OR choice IS DISTINCT FROM 'NO_DIGEST')
);
COMMENT ON COLUMN digest_reader.due_at IS 'when to look at her again; -infinity: as soon as somebody can, to plan her anew';
COMMENT ON COLUMN digest_reader.covered_to IS 'what happened until then is told, or was before her first digest';
COMMENT ON COLUMN digest_reader.visited_at IS 'when she was last looked at for a digest: on the same day of hers there is no second one';
CREATE INDEX digest_reader_due_at_idx ON digest_reader (due_at, person_id) WHERE due_at IS NOT NULL;

INSERT INTO digest_reader (person_id, due_at) SELECT DISTINCT person_id, '-infinity'::timestamptz FROM member;

-- Posts that somebody reads in her next digest, since no mail brought them to her.
CREATE TABLE digest_post (
    person_id uuid NOT NULL,
    post_id uuid NOT NULL REFERENCES post ON DELETE CASCADE,
    PRIMARY KEY (person_id, post_id)
);
CREATE INDEX digest_post_post_id_idx ON digest_post (post_id);

CREATE INDEX joint_log_at_idx ON joint_log (workshop_id, at);
CREATE INDEX to_do_due_idx ON to_do (workshop_id, due) WHERE done_at IS NULL;
