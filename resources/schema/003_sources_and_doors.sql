-- Sources of other kinds, late events, and Consumers that resume themselves.

-- What was taken for good from a Source that gives its events only once, and is not yet put away there.
CREATE TABLE source_receipts (
    source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
    receipt TEXT NOT NULL,
    PRIMARY KEY (source_id, receipt)
) {clustered};

-- Numbers that a Source left out, while they are watched (see domain/hole.h).
CREATE TABLE source_holes (
    source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
    first_sequence BIGINT NOT NULL,
    last_sequence BIGINT NOT NULL,
    noticed_at BIGINT NOT NULL,
    PRIMARY KEY (source_id, first_sequence)
) {clustered};

-- Why reading stands still until a person answers: the Source seems to have begun to number anew.
ALTER TABLE source_progress ADD COLUMN question_known BIGINT;
ALTER TABLE source_progress ADD COLUMN question_found BIGINT;
ALTER TABLE source_progress ADD COLUMN question_detail TEXT NOT NULL DEFAULT '';
ALTER TABLE source_progress ADD COLUMN question_at BIGINT;
ALTER TABLE source_progress ADD COLUMN waived BIGINT NOT NULL DEFAULT -1;

-- By what a Consumer shows that it may resume its Feed: a salted hash of its resume token, never the token.
CREATE TABLE resume_keys (
    feed_id INTEGER NOT NULL PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT
) {clustered};

-- What became of the files that were dropped into a folder.
CREATE TABLE folder_progress (
    source_id INTEGER NOT NULL PRIMARY KEY REFERENCES sources (id) ON DELETE CASCADE,
    waiting INTEGER NOT NULL DEFAULT 0,
    taken_file TEXT NOT NULL DEFAULT '',
    taken_events BIGINT NOT NULL DEFAULT 0,
    taken_at BIGINT,
    rejected_file TEXT NOT NULL DEFAULT '',
    rejected_reason TEXT NOT NULL DEFAULT '',
    rejected_at BIGINT
) {clustered};

-- Feeds by FeedTypes, beside resources.
ALTER TABLE feed_filters ADD COLUMN feed_types TEXT NOT NULL DEFAULT '[]';
-- The events of one combination of FeedTypes and resource, and which combinations there are; events without FeedTypes
-- pass no filter by them and take no room here.
CREATE INDEX events_by_feed_types ON events (source_id, feed_types, resource_name, sequence) WHERE feed_types <> '';

-- What a person sends by hand: a resend of its own event, and what the Consumer said when it refused it.
ALTER TABLE resends ADD COLUMN record_url TEXT NOT NULL DEFAULT '';
ALTER TABLE resends ADD COLUMN feed_types TEXT NOT NULL DEFAULT '';
ALTER TABLE resends ADD COLUMN refusal TEXT NOT NULL DEFAULT '';
-- Whether the numbers of a Source's events are Postrider's own, so that the next one may be given by hand.
ALTER TABLE source_progress ADD COLUMN is_numbered_here INTEGER NOT NULL DEFAULT 0;
