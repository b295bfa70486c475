-- The first profile. Instants are milliseconds since 1970 in UTC; what is not known is NULL.

CREATE TABLE sources (
    id {identity},
    public_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    settings TEXT NOT NULL,
    has_token INTEGER NOT NULL
);

CREATE TABLE source_progress (
    source_id INTEGER PRIMARY KEY REFERENCES sources (id) ON DELETE CASCADE,
    head BIGINT NOT NULL,
    is_caught_up INTEGER NOT NULL,
    last_read_at BIGINT,
    next_read_at BIGINT,
    failures INTEGER NOT NULL,
    throttles INTEGER NOT NULL,
    hold_since BIGINT,
    hold_until BIGINT,
    error TEXT NOT NULL
);

-- The event log: append-only, in sequence order. What may have many rows does not refer to its owner by a
-- foreign key: it is deleted bit by bit after the owner (see removals), whose id is never given again.
CREATE TABLE events (
    source_id INTEGER NOT NULL,
    sequence BIGINT NOT NULL,
    resource_name TEXT NOT NULL,
    record_key TEXT NOT NULL,
    record_url TEXT NOT NULL,
    feed_types TEXT NOT NULL,
    read_at BIGINT NOT NULL,
    is_late INTEGER NOT NULL,
    PRIMARY KEY (source_id, sequence)
) {clustered};

CREATE INDEX events_by_record ON events (record_key, resource_name);

CREATE TABLE consumers (
    id {identity},
    public_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    endpoint TEXT NOT NULL,
    settings TEXT NOT NULL,
    has_token INTEGER NOT NULL,
    token_expiry BIGINT
);

-- When each Consumer may be called again, and how gently.
CREATE TABLE standings (
    consumer_id INTEGER PRIMARY KEY REFERENCES consumers (id) ON DELETE CASCADE,
    failures INTEGER NOT NULL,
    refusals INTEGER NOT NULL,
    throttles INTEGER NOT NULL,
    hold_since BIGINT,
    hold_until BIGINT,
    retry_at BIGINT,
    wants_fresh_connection INTEGER NOT NULL,
    size_limit INTEGER NOT NULL,
    size_ceiling INTEGER NOT NULL,
    pace_limit DOUBLE PRECISION NOT NULL,
    pace_raised_at BIGINT NOT NULL
);

CREATE TABLE feeds (
    id {identity},
    public_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    consumer_id INTEGER NOT NULL REFERENCES consumers (id),
    label TEXT NOT NULL,
    start TEXT NOT NULL
);

-- Which resources a Feed carries, from one position on: an edited filter does not rewrite history.
CREATE TABLE feed_filters (
    feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    above_sequence BIGINT NOT NULL,
    resources TEXT NOT NULL,
    PRIMARY KEY (feed_id, above_sequence)
) {clustered};

CREATE TABLE feed_progress (
    feed_id INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
    started_above BIGINT NOT NULL,
    is_start_pending INTEGER NOT NULL,
    position BIGINT NOT NULL,
    retry_last BIGINT NOT NULL,
    suspect_last BIGINT NOT NULL,
    waiting BIGINT NOT NULL,
    is_paused INTEGER NOT NULL,
    suspended_reason TEXT,
    suspended_detail TEXT,
    suspended_at BIGINT,
    last_accepted_at BIGINT,
    rewinds INTEGER NOT NULL
);

-- Each time a Feed stood still: paused by a person when there is no reason, else suspended.
CREATE TABLE stops (
    id INTEGER PRIMARY KEY,
    feed_id INTEGER NOT NULL,
    reason TEXT,
    detail TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    ended_at BIGINT,
    waiting_at_start BIGINT NOT NULL,
    waiting_at_end BIGINT
);

CREATE INDEX stops_by_feed ON stops (feed_id, began_at);

CREATE TABLE resends (
    id {identity},
    feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
    selection TEXT NOT NULL,
    first_sequence BIGINT NOT NULL,
    last_sequence BIGINT NOT NULL,
    resource_name TEXT NOT NULL,
    record_key TEXT NOT NULL,
    position BIGINT NOT NULL,
    retry_last BIGINT NOT NULL,
    suspect_last BIGINT NOT NULL,
    events BIGINT NOT NULL,
    waiting BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    ended_at BIGINT
);

CREATE INDEX resends_waiting ON resends (feed_id) WHERE ended_at IS NULL;

-- What was sent with a request besides its body, with the token masked; few rows, shared by many attempts.
CREATE TABLE request_heads (
    id INTEGER PRIMARY KEY,
    head TEXT NOT NULL UNIQUE
);

-- The ledger: one row for each POST.
CREATE TABLE attempts (
    id INTEGER PRIMARY KEY,
    feed_id INTEGER,
    consumer_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    resend_id INTEGER,
    first_sequence BIGINT,
    last_sequence BIGINT,
    events INTEGER NOT NULL,
    waiting BIGINT,
    started_at BIGINT NOT NULL,
    duration_ms BIGINT NOT NULL,
    status INTEGER,
    outcome TEXT NOT NULL,
    retry_after TEXT,
    retry_after_form TEXT,
    hold_until BIGINT,
    note TEXT NOT NULL,
    request_head_id INTEGER,
    response_headers TEXT NOT NULL,
    response_body TEXT NOT NULL
);

CREATE INDEX attempts_by_feed ON attempts (feed_id, id);
CREATE INDEX attempts_accepted ON attempts (feed_id, last_sequence) WHERE outcome = 'accepted';
-- What was not accepted is rare, and looked for; what is accepted never touches it.
CREATE INDEX attempts_troubled ON attempts (id, feed_id, outcome) WHERE outcome <> 'accepted';
-- A Consumer's tests.
CREATE INDEX attempts_of_no_feed ON attempts (consumer_id, id) WHERE feed_id IS NULL;
CREATE INDEX attempts_held ON attempts (consumer_id, id) WHERE hold_until IS NOT NULL;

-- Events that a Consumer refused, or that a person passed over: kept in sight until they are settled.
CREATE TABLE set_asides (
    id INTEGER PRIMARY KEY,
    feed_id INTEGER NOT NULL,
    first_sequence BIGINT NOT NULL,
    last_sequence BIGINT NOT NULL,
    events BIGINT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    settled_attempt_id INTEGER
);

CREATE INDEX set_asides_by_feed ON set_asides (feed_id, first_sequence);
CREATE INDEX set_asides_unsettled ON set_asides (feed_id, last_sequence) WHERE settled_attempt_id IS NULL;

-- What was removed, and has rows left that are still to be deleted.
CREATE TABLE removals (
    kind TEXT NOT NULL,
    owner_id INTEGER NOT NULL,
    PRIMARY KEY (kind, owner_id)
) {clustered};

-- Who did what and when. Rows are added and never changed.
CREATE TABLE activity (
    id INTEGER PRIMARY KEY,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    effect TEXT NOT NULL
);

-- Written by a commit whose only purpose is to bring earlier ones to the disk.
CREATE TABLE syncs (
    count BIGINT NOT NULL
);

INSERT INTO syncs (count) VALUES (0);
