-- Buckets of mails and guesses, counted together by all gateways; losing them in a crash harms nobody.
CREATE UNLOGGED TABLE rate_limit (
    id         bigint PRIMARY KEY,
    state      bytea,
    expires_at bigint
);
CREATE INDEX rate_limit_expires_at_idx ON rate_limit (expires_at);
