-- Of who answered in her own right there is none; of what was answered before, only the joint log knows.
ALTER TABLE answer ADD COLUMN capacity text
    CONSTRAINT answer_capacity_check CHECK (capacity IN ('DEPUTY', 'HELPER'));
ALTER TABLE series_answer ADD COLUMN capacity text
    CONSTRAINT series_answer_capacity_check CHECK (capacity IN ('DEPUTY', 'HELPER'));
ALTER TABLE message_answer ADD COLUMN capacity text
    CONSTRAINT message_answer_capacity_check CHECK (capacity IN ('DEPUTY', 'HELPER'));
