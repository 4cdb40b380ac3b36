-- Who is let do what with one workshop for a host, without being its member.
CREATE TABLE helper (
    workshop_id   uuid NOT NULL,
    foundation_id uuid NOT NULL,
    person_id     uuid NOT NULL,
    rights        text[] NOT NULL
);
CREATE INDEX helper_workshop_id_idx ON helper (workshop_id, person_id);
