-- How she had signed in who gave the token. Those from before were given after a mail.
ALTER TABLE access_token ADD COLUMN way text NOT NULL DEFAULT 'MAIL';
ALTER TABLE access_token ALTER COLUMN way DROP DEFAULT;
ALTER TABLE access_token ADD CONSTRAINT access_token_way_check CHECK (way IN ('MAIL', 'PASSKEY', 'ORGANISATION', 'MACHINE'));
