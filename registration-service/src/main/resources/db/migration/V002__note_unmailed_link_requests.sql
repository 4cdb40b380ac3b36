-- Who asks with an address that takes part in nothing is noted too, and not mailed.
ALTER TABLE links_request ADD COLUMN mailed boolean NOT NULL DEFAULT true;
