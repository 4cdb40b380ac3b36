-- What still waits for a participation, and which invitations have reached their invitee.
DROP INDEX delivery_participation_id_idx;
CREATE INDEX delivery_participation_id_idx ON delivery (participation_id) WHERE state = 'QUEUED';
CREATE INDEX delivery_invitation_id_idx ON delivery (invitation_id) WHERE invitation_id IS NOT NULL;
