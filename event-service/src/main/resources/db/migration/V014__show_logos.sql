-- What is shown, drawn by ourselves: a logo that was uploaded is not kept.
CREATE TABLE foundation_logo (
    foundation_id uuid PRIMARY KEY REFERENCES foundation,
    hash text NOT NULL CONSTRAINT foundation_logo_hash_check CHECK (hash ~ '^[0-9a-f]{32}$'),
    png bytea NOT NULL,
    width integer NOT NULL CONSTRAINT foundation_logo_width_check CHECK (width BETWEEN 1 AND 512),
    height integer NOT NULL CONSTRAINT foundation_logo_height_check CHECK (height BETWEEN 1 AND 512)
);
