CREATE INDEX revision_signers_idx ON revision USING gin (signers) WHERE effective_at IS NULL;
CREATE INDEX date_candidate_starts_at_idx ON date_candidate (starts_at);
