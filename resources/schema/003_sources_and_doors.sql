-- Sources of other kinds, late events, and Consumers that resume themselves.

-- What was taken for good from a Source that gives its events only once, and is not yet put away there.
CREATE TABLE source_receipts (
    source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
    receipt TEXT NOT NULL,
    PRIMARY KEY (source_id, receipt)
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
