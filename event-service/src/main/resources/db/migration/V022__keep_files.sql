-- What hosts hand out beside a workshop or a session of it, and speakers' slides, which outlive the questions to them.
CREATE TABLE workshop_file (
    file_id uuid PRIMARY KEY,
    workshop_id uuid NOT NULL REFERENCES workshop,
    session_id uuid,
    invitation_id uuid REFERENCES speaker_invitation ON DELETE SET NULL,
    foundation_id uuid NOT NULL REFERENCES foundation,
    name text NOT NULL,
    kind text NOT NULL CONSTRAINT workshop_file_kind_check
        CHECK (kind IN ('PDF', 'PPTX', 'ODP', 'DOCX', 'ODT', 'PNG', 'JPEG', 'WEBP', 'TXT', 'CSV')),
    bytes bigint NOT NULL CONSTRAINT workshop_file_bytes_check CHECK (bytes BETWEEN 1 AND 10485760),
    sha256 text NOT NULL CONSTRAINT workshop_file_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_by uuid,
    uploader_name text NOT NULL,
    uploaded_at timestamptz NOT NULL
);
CREATE INDEX workshop_file_workshop_id_idx ON workshop_file (workshop_id, file_id);
CREATE INDEX workshop_file_invitation_id_idx ON workshop_file (invitation_id) WHERE invitation_id IS NOT NULL;
CREATE INDEX workshop_file_uploaded_by_idx ON workshop_file (uploaded_by) WHERE uploaded_by IS NOT NULL;

-- In parts, written and read one after the other.
CREATE TABLE workshop_file_part (
    file_id uuid NOT NULL REFERENCES workshop_file ON DELETE CASCADE,
    number integer NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (file_id, number)
);
-- What is compressed already gains nothing by being compressed again.
ALTER TABLE workshop_file_part ALTER COLUMN content SET STORAGE EXTERNAL;
