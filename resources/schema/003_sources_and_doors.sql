-- By what a Consumer shows that it may resume its Feed: a salted hash of its resume token, never the token.
CREATE TABLE resume_keys (
    feed_id INTEGER NOT NULL PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT
) {clustered};
