-- Whom an admin lets sign for the foundation; admins do without being named.
ALTER TABLE member ADD COLUMN signer boolean NOT NULL DEFAULT false;
-- Until now every organizer signed, and nobody who does so today shall be turned away tomorrow: admins take it back.
UPDATE member SET signer = true WHERE role = 'ORGANIZER';

-- Who signs in whose place, from the first to the last day in the foundation's zone.
CREATE TABLE deputy (
    deputy_id     uuid PRIMARY KEY,
    foundation_id uuid NOT NULL,
    signer_id     uuid NOT NULL,
    person_id     uuid NOT NULL,
    first_day     date NOT NULL,
    last_day      date NOT NULL,
    CONSTRAINT deputy_last_day_check CHECK (last_day >= first_day),
    CONSTRAINT deputy_person_id_check CHECK (person_id <> signer_id),
    FOREIGN KEY (foundation_id, signer_id) REFERENCES member ON DELETE CASCADE,
    FOREIGN KEY (foundation_id, person_id) REFERENCES member ON DELETE CASCADE
);
CREATE INDEX deputy_foundation_id_idx ON deputy (foundation_id);
