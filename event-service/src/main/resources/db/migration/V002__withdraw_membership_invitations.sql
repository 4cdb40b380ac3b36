ALTER TABLE membership_invitation ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;
