-- Whose address is whose, as the gateway told: what is kept under an address follows, and ends with, its person.
CREATE TABLE account_address (
    address_key text PRIMARY KEY,
    address     text NOT NULL,
    person_id   uuid NOT NULL,
    main        boolean NOT NULL
);
CREATE INDEX account_address_person_id_idx ON account_address (person_id);

CREATE TABLE ended_person (
    person_id   uuid PRIMARY KEY,
    merged_into uuid,
    ended_at    timestamptz NOT NULL
);
COMMENT ON TABLE ended_person IS 'erased, or part of another person: what is told of her late brings nothing back';

-- Whose name it is, to find it when she wants it forgotten; not part of the chain.
ALTER TABLE joint_log_erasable ADD COLUMN person_id uuid;
UPDATE joint_log_erasable e SET person_id = m.person_id
    FROM joint_log l JOIN member m ON m.foundation_id = l.foundation_id
    WHERE l.workshop_id = e.workshop_id AND l.number = e.number AND m.name = e.person_name
        AND NOT EXISTS (SELECT FROM member other
            WHERE other.foundation_id = m.foundation_id AND other.name = m.name AND other.person_id <> m.person_id);
CREATE INDEX joint_log_erasable_person_id_idx ON joint_log_erasable (person_id);
