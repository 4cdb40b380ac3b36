-- What a token is for. Those from before were given by the mailed code and may do all that their owner may.
ALTER TABLE access_token ADD COLUMN scopes text[];
UPDATE access_token SET scopes = ARRAY ['foundations:read', 'foundations:write', 'workshops:read', 'workshops:write',
    'agreement:write', 'people:read', 'people:write', 'mail:read', 'mail:write', 'account:read', 'account:write'];
ALTER TABLE access_token ALTER COLUMN scopes SET NOT NULL;
ALTER TABLE access_token ADD CONSTRAINT access_token_scopes_check CHECK (cardinality(scopes) > 0);
CREATE INDEX access_token_expires_at_idx ON access_token (expires_at);
