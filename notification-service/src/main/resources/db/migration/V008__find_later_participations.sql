-- Whether somebody takes part in a workshop by another registration.
CREATE INDEX participation_address_idx ON participation (workshop_id, lower(address)) WHERE state <> 'CANCELLED';
