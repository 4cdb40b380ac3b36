CREATE INDEX invitation_host_id_listed_at_idx ON invitation (host_id, listed_at);
