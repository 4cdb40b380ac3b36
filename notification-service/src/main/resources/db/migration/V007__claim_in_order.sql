-- Of the queued alone, this index looked to the planner like a shorter way to all of them: each claim read and sorted the
-- whole queue. Now only the queue's own index leads there, in its order.
DROP INDEX delivery_participation_id_idx;
CREATE INDEX delivery_participation_id_idx ON delivery (participation_id) WHERE participation_id IS NOT NULL;
