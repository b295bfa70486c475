-- Sources of other kinds, late events, and Consumers that resume themselves.

-- What was taken for good from a Source that gives its events only once, and is not yet put away there.
CREATE TABLE source_receipts (
    source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
    receipt TEXT NOT NULL,
    PRIMARY KEY (source_id, receipt)
) {clustered};
