-- A host's own words, kept once however many they go to: the mails name the message.
CREATE TABLE host_message (
    message_id  uuid PRIMARY KEY,
    workshop_id uuid NOT NULL,
    -- [{language, subject, text}]; the first is for whoever finds none in her language.
    texts       jsonb NOT NULL
);
CREATE INDEX host_message_workshop_id_idx ON host_message (workshop_id);

-- Who takes part and who waits are audiences of their own.
ALTER TABLE mailing
    DROP CONSTRAINT mailing_audience_check,
    ADD CONSTRAINT mailing_audience_check
        CHECK (audience IN ('ADMINS', 'MEMBERS', 'PARTICIPANTS', 'CONFIRMED', 'WAITING', 'INVITEES')),
    -- Who registers later is not told; none named: everybody is, whenever she came.
    ADD COLUMN registered_by timestamptz;
