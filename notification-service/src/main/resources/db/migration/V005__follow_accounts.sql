-- Whose address is whose, as the gateway told.
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

-- What happened before an erasure may be told after it; none of it is mailed. Forgotten when no topic can hold it any more.
CREATE TABLE erased_address (
    hash      bytea PRIMARY KEY,
    erased_at timestamptz NOT NULL
);
COMMENT ON COLUMN erased_address.hash IS 'SHA-256 of the key of an address';

-- Figures stay when a recipient is erased; her address and what was written to her do not.
ALTER TABLE recipient ADD COLUMN erased_at timestamptz;
CREATE INDEX delivery_account_erased_idx ON delivery (recipient_id) WHERE purpose = 'ACCOUNT_ERASED';

-- Where somebody is named in mails to others.
CREATE INDEX delivery_actor_id_idx ON delivery ((news ->> 'actorId')) WHERE news ? 'actorId';
CREATE INDEX delivery_actor_address_idx ON delivery (lower(news ->> 'actorAddress')) WHERE news ? 'actorAddress';
