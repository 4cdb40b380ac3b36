-- Whose address is whose, as the gateway told. A person here is an address and needs no account; but where there is one,
-- her registrations follow her to another address, and end with it.
CREATE TABLE account_address (
    address_key text PRIMARY KEY,
    address     text NOT NULL,
    account_id  uuid NOT NULL,
    main        boolean NOT NULL
);
CREATE INDEX account_address_account_id_idx ON account_address (account_id);

CREATE TABLE ended_account (
    account_id  uuid PRIMARY KEY,
    merged_into uuid,
    ended_at    timestamptz NOT NULL
);
COMMENT ON TABLE ended_account IS 'erased, or part of another one: what is told of it late brings nothing back';

-- Of who had herself erased only the numbers count: who takes part in what, from which country, and came or not.
ALTER TABLE participation ADD COLUMN erased_at timestamptz;
