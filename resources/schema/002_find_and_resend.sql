-- What finding an event, sending again, settling by hand and pruning need.

-- Every event of a record, newest first, and records by the beginning of their key.
DROP INDEX events_by_record;
CREATE INDEX events_by_record ON events (record_key, resource_name, source_id, sequence DESC);
-- The events of one resource, and which resources there are; counts what a filtered Feed carries.
CREATE INDEX events_by_resource ON events (source_id, resource_name, sequence);

-- How a range was settled: accepted (in settled_attempt_id), superseded (by superseded_by, accepted there), or
-- marked by a person with a reason. NULL is not settled.
ALTER TABLE set_asides ADD COLUMN settled_as TEXT;
ALTER TABLE set_asides ADD COLUMN settled_at BIGINT;
ALTER TABLE set_asides ADD COLUMN superseded_by BIGINT;
ALTER TABLE set_asides ADD COLUMN settled_reason TEXT NOT NULL DEFAULT '';
UPDATE set_asides SET settled_as = 'accepted' WHERE settled_attempt_id IS NOT NULL;
DROP INDEX set_asides_unsettled;
CREATE INDEX set_asides_unsettled ON set_asides (feed_id, last_sequence) WHERE settled_as IS NULL;

ALTER TABLE resends ADD COLUMN is_newest_only INTEGER NOT NULL DEFAULT 0;
ALTER TABLE resends ADD COLUMN goes_first INTEGER NOT NULL DEFAULT 0;
ALTER TABLE resends ADD COLUMN is_paused INTEGER NOT NULL DEFAULT 0;
ALTER TABLE resends ADD COLUMN is_cancelled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE resends ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE resends ADD COLUMN reason TEXT NOT NULL DEFAULT '';
CREATE INDEX resends_by_feed ON resends (feed_id, first_sequence);
CREATE INDEX attempts_resent ON attempts (resend_id, last_sequence) WHERE resend_id IS NOT NULL AND outcome = 'accepted';

-- Which attempts that were not accepted tried to bring a sequence; what is accepted never touches it.
CREATE INDEX attempts_tried ON attempts (feed_id, resend_id, last_sequence) WHERE outcome <> 'accepted';

-- The newest holds of all Consumers.
CREATE INDEX attempts_held_newest ON attempts (id) WHERE hold_until IS NOT NULL;

-- What a resend is made of when that is neither one range nor one record: chosen events, or what was accepted in a
-- period. Ranges ascend and do not overlap.
CREATE TABLE resend_ranges (
    resend_id INTEGER NOT NULL REFERENCES resends (id) ON DELETE CASCADE,
    first_sequence BIGINT NOT NULL,
    last_sequence BIGINT NOT NULL,
    PRIMARY KEY (resend_id, first_sequence)
) {clustered};

-- Up to where the log was pruned, and when the newest event that went had been read.
ALTER TABLE source_progress ADD COLUMN pruned_up_to BIGINT NOT NULL DEFAULT -1;
ALTER TABLE source_progress ADD COLUMN pruned_read_at BIGINT;

-- What holds for the whole profile.
CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) {clustered};
