-- The operator's figures count them every few seconds, and they stay.
CREATE INDEX delivery_failed_idx ON delivery (id) WHERE state = 'FAILED';
