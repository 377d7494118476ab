-- Instants are milliseconds since 1970 UTC. Enumerations are stored by name. Texts are kept exactly as received; what is
-- folded for search lies in the indexes alone. 2305843009213693952 (2 to the 61) is added to sort_at of messages that are
-- not sent yet, so that they come last in their conversation.

CREATE TABLE person (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  network     TEXT    NOT NULL,
  remote_id   TEXT    NOT NULL,
  handle      TEXT,
  name        TEXT,
  bio         TEXT    NOT NULL DEFAULT '',
  pronouns    TEXT,
  company     TEXT,
  picture     TEXT,
  sort_name   TEXT    NOT NULL,
  search_text TEXT    NOT NULL DEFAULT '',
  UNIQUE (network, remote_id)
) STRICT;

-- What a person was called before.
CREATE TABLE person_name (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  handle    TEXT,
  name      TEXT,
  until     INTEGER NOT NULL
) STRICT;
CREATE INDEX person_name_person ON person_name (person_id);

CREATE TABLE person_note (
  person_id    INTEGER PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  note         TEXT    NOT NULL DEFAULT '',
  opted_out_at INTEGER,
  dont_warn    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX person_note_dont_warn ON person_note (person_id) WHERE dont_warn = 1;

CREATE TABLE person_tag (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  tag       TEXT    NOT NULL,
  UNIQUE (person_id, tag)
) STRICT;
CREATE INDEX person_tag_tag ON person_tag (tag);

CREATE TABLE account (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL UNIQUE REFERENCES person,
  demo      INTEGER NOT NULL,
  signed_in INTEGER NOT NULL
) STRICT;

-- Under which id each own account's server knows a person.
CREATE TABLE person_id_at (
  account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  person_id  INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  remote_id  TEXT    NOT NULL,
  PRIMARY KEY (account_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_id_at_remote ON person_id_at (account_id, remote_id);
CREATE INDEX person_id_at_person ON person_id_at (person_id);

-- Who follows whom. first_seen is null for people who were never seen among the followers. sort_name and last_contact are
-- kept here so that a million followers are read in any order from an index.
CREATE TABLE relation (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id   INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  person_id    INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  followed_at  INTEGER,
  first_seen   INTEGER,
  ended        INTEGER,
  you_follow   INTEGER NOT NULL DEFAULT 0,
  last_contact INTEGER,
  sort_name    TEXT    NOT NULL,
  since        INTEGER GENERATED ALWAYS AS (coalesce(followed_at, first_seen)) VIRTUAL,
  follows      INTEGER GENERATED ALWAYS AS (first_seen IS NOT NULL AND ended IS NULL) VIRTUAL,
  UNIQUE (account_id, person_id)
) STRICT;
CREATE INDEX relation_person ON relation (person_id);
CREATE INDEX relation_since ON relation (follows, since, id, account_id, you_follow, last_contact, person_id);
CREATE INDEX relation_name ON relation (follows, sort_name, id, account_id, you_follow, last_contact, person_id, since);
CREATE INDEX relation_contact ON relation (follows, last_contact, id, account_id, you_follow, person_id, since);

-- An own account and a set of other people. person_id is the other one, null for groups; members is the sorted list of
-- the others' ids. The columns from last_line on are a summary, written in the transaction that changes the messages.
CREATE TABLE conversation (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id        INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  person_id         INTEGER REFERENCES person,
  members           TEXT    NOT NULL,
  title             TEXT,
  request           INTEGER NOT NULL DEFAULT 0,
  accepted          INTEGER NOT NULL DEFAULT 0,
  archived          INTEGER NOT NULL DEFAULT 0,
  marked_unread     INTEGER NOT NULL DEFAULT 0,
  never_automatic   INTEGER NOT NULL DEFAULT 0,
  read_at           INTEGER NOT NULL DEFAULT -9223372036854775808,
  read_seq          INTEGER NOT NULL DEFAULT 0,
  read_id           INTEGER NOT NULL DEFAULT 0,
  dismissed_at      INTEGER NOT NULL DEFAULT -9223372036854775808,
  dismissed_seq     INTEGER NOT NULL DEFAULT 0,
  dismissed_id      INTEGER NOT NULL DEFAULT 0,
  last_line         TEXT    NOT NULL DEFAULT '',
  last_attachment   INTEGER NOT NULL DEFAULT 0,
  last_mine         INTEGER NOT NULL DEFAULT 0,
  last_at           INTEGER,
  unread            INTEGER NOT NULL DEFAULT 0,
  needs_reply       INTEGER NOT NULL DEFAULT 0,
  automatic_sign    TEXT,
  automatic_count   INTEGER NOT NULL DEFAULT 0,
  first_at          INTEGER,
  last_sent_at      INTEGER,
  messages          INTEGER NOT NULL DEFAULT 0,
  mine              INTEGER NOT NULL DEFAULT 0,
  answered          INTEGER NOT NULL DEFAULT 0,
  place             TEXT GENERATED ALWAYS AS (CASE
                      WHEN last_at IS NULL THEN 'EMPTY'
                      WHEN person_id IS NULL THEN 'GROUP'
                      WHEN archived = 1 THEN 'ARCHIVED'
                      WHEN automatic_sign IS NOT NULL THEN 'AUTOMATED'
                      WHEN request = 1 THEN 'REQUESTS'
                      ELSE 'ALL' END) VIRTUAL,
  UNIQUE (account_id, members)
) STRICT;
CREATE INDEX conversation_place ON conversation (place, last_at, id);
CREATE INDEX conversation_needs_reply ON conversation (place, needs_reply, last_at, id);
CREATE INDEX conversation_unread ON conversation (place) WHERE unread > 0 OR marked_unread = 1;
CREATE INDEX conversation_person ON conversation (person_id, account_id);
CREATE INDEX conversation_totals ON conversation (mine, answered) WHERE person_id IS NOT NULL;

CREATE TABLE conversation_member (
  conversation_id INTEGER NOT NULL REFERENCES conversation ON DELETE CASCADE,
  person_id       INTEGER NOT NULL REFERENCES person,
  PRIMARY KEY (conversation_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX conversation_member_person ON conversation_member (person_id);

-- The networks' own conversation ids are many-to-one. read_upto is the remote id of the last message read there.
CREATE TABLE conversation_remote (
  account_id      INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  remote_id       TEXT    NOT NULL,
  conversation_id INTEGER NOT NULL REFERENCES conversation ON DELETE CASCADE,
  read_upto       TEXT,
  PRIMARY KEY (account_id, remote_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX conversation_remote_conversation ON conversation_remote (conversation_id);

-- state is null for messages that were seen on the network and never sent from here.
CREATE TABLE message (
  id                    INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id       INTEGER NOT NULL REFERENCES conversation ON DELETE CASCADE,
  account_id            INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  author_id             INTEGER NOT NULL REFERENCES person,
  mine                  INTEGER NOT NULL,
  remote_id             TEXT,
  remote_conversation   TEXT,
  answers               TEXT,
  text                  TEXT    NOT NULL,
  at                    INTEGER NOT NULL,
  sort_at               INTEGER NOT NULL,
  sort_seq              INTEGER NOT NULL DEFAULT 0,
  edited                INTEGER NOT NULL DEFAULT 0,
  deleted               INTEGER NOT NULL DEFAULT 0,
  answered              INTEGER NOT NULL DEFAULT 0,
  automatic_sign        TEXT,
  automatic_count       INTEGER NOT NULL DEFAULT 0,
  state                 TEXT CHECK (state IN ('HELD', 'QUEUED', 'ATTEMPTING', 'DELIVERED', 'FAILED', 'UNKNOWN')),
  attempt_key           TEXT UNIQUE,
  attempted_since       INTEGER,
  due                   INTEGER,
  failure_kind          TEXT,
  failure_retry_at      INTEGER,
  failure_limit_count   INTEGER,
  failure_limit_seconds INTEGER,
  failure_said          TEXT,
  UNIQUE (account_id, remote_id)
) STRICT;
CREATE INDEX message_thread ON message (conversation_id, sort_at, sort_seq, id);
CREATE INDEX message_theirs ON message (conversation_id, sort_at, sort_seq, id, automatic_sign)
  WHERE mine = 0 AND deleted = 0;
CREATE INDEX message_time ON message (sort_at, id);
CREATE INDEX message_outbox ON message (state, due, id) WHERE state IS NOT NULL;
CREATE INDEX message_author ON message (author_id);

-- hash names a copy in the profile's media folder, source what a connector reads; never the bytes themselves.
CREATE TABLE attachment (
  id          INTEGER PRIMARY KEY,
  message_id  INTEGER REFERENCES message ON DELETE CASCADE,
  post_id     INTEGER REFERENCES post ON DELETE CASCADE,
  place       INTEGER NOT NULL,
  kind        TEXT    NOT NULL,
  source      TEXT    NOT NULL,
  hash        TEXT,
  description TEXT    NOT NULL DEFAULT '',
  width       INTEGER NOT NULL DEFAULT 0,
  height      INTEGER NOT NULL DEFAULT 0,
  CHECK ((message_id IS NULL) <> (post_id IS NULL))
) STRICT;
CREATE INDEX attachment_message ON attachment (message_id, place) WHERE message_id IS NOT NULL;
CREATE INDEX attachment_post ON attachment (post_id, place) WHERE post_id IS NOT NULL;

-- One row for each masked text that is comparable, with what was counted of its messages; mine = 0 for received ones.
CREATE TABLE template (
  id                    INTEGER PRIMARY KEY AUTOINCREMENT,
  skeleton              INTEGER NOT NULL,
  version               INTEGER NOT NULL,
  mine                  INTEGER NOT NULL,
  people                INTEGER NOT NULL DEFAULT 0,
  messages              INTEGER NOT NULL DEFAULT 0,
  replies               INTEGER NOT NULL DEFAULT 0,
  answers               INTEGER NOT NULL DEFAULT 0,
  answered              INTEGER NOT NULL DEFAULT 0,
  sent_unasked          INTEGER NOT NULL DEFAULT 0,
  sent_unasked_answered INTEGER NOT NULL DEFAULT 0,
  last_at               INTEGER NOT NULL DEFAULT -9223372036854775808,
  UNIQUE (skeleton, version, mine)
) STRICT;
CREATE INDEX template_repeated ON template (mine, sent_unasked, sent_unasked_answered) WHERE people >= 2;

-- The comparable fingerprints. person_id is who got the message or, among received ones, who sent it.
CREATE TABLE fingerprint (
  message_id  INTEGER PRIMARY KEY REFERENCES message ON DELETE CASCADE,
  template_id INTEGER NOT NULL REFERENCES template,
  person_id   INTEGER NOT NULL REFERENCES person,
  account_id  INTEGER NOT NULL,
  at          INTEGER NOT NULL,
  occasion    TEXT    NOT NULL CHECK (occasion IN ('UNASKED', 'REPLY', 'ANSWER')),
  sent        INTEGER NOT NULL,
  answered    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX fingerprint_person ON fingerprint (template_id, person_id, account_id, at, occasion, answered);
CREATE INDEX fingerprint_newest ON fingerprint (template_id, at, message_id, person_id, account_id);
CREATE INDEX fingerprint_recipient ON fingerprint (person_id);

CREATE TABLE accepted_text (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  skeleton    INTEGER NOT NULL,
  version     INTEGER NOT NULL,
  masked      TEXT    NOT NULL,
  text        TEXT    NOT NULL,
  accepted_at INTEGER NOT NULL,
  UNIQUE (skeleton, version)
) STRICT;

CREATE TABLE private_draft (
  account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  person_id  INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  text       TEXT    NOT NULL,
  taken_back TEXT,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX private_draft_person ON private_draft (person_id);

-- What was written once for everybody. The counts are those of its posts together; posts without deleted ones.
CREATE TABLE broadcast (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  text       TEXT    NOT NULL,
  at         INTEGER NOT NULL,
  visibility TEXT    NOT NULL DEFAULT 'PUBLIC',
  answers    INTEGER REFERENCES post ON DELETE SET NULL,
  posts      INTEGER NOT NULL DEFAULT 0,
  reposts    INTEGER NOT NULL DEFAULT 0,
  replies    INTEGER NOT NULL DEFAULT 0,
  likes      INTEGER NOT NULL DEFAULT 0,
  quotes     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX broadcast_newest ON broadcast (at, id) WHERE posts > 0;
CREATE INDEX broadcast_reposts ON broadcast (reposts, at, id) WHERE posts > 0;
CREATE INDEX broadcast_replies ON broadcast (replies, at, id) WHERE posts > 0;
CREATE INDEX broadcast_likes ON broadcast (likes, at, id) WHERE posts > 0;
CREATE INDEX broadcast_answers ON broadcast (answers) WHERE answers IS NOT NULL;

-- One public text on one network, anybody's. Own ones have an account, a broadcast and a place in its thread.
CREATE TABLE post (
  id                    INTEGER PRIMARY KEY AUTOINCREMENT,
  network               TEXT    NOT NULL,
  remote_id             TEXT,
  author_id             INTEGER NOT NULL REFERENCES person,
  account_id            INTEGER REFERENCES account ON DELETE CASCADE,
  broadcast_id          INTEGER REFERENCES broadcast ON DELETE CASCADE,
  part                  INTEGER NOT NULL DEFAULT 0,
  text                  TEXT    NOT NULL,
  at                    INTEGER NOT NULL,
  parent                TEXT,
  reposts               INTEGER NOT NULL DEFAULT 0,
  replies               INTEGER NOT NULL DEFAULT 0,
  likes                 INTEGER NOT NULL DEFAULT 0,
  quotes                INTEGER NOT NULL DEFAULT 0,
  pinned                INTEGER NOT NULL DEFAULT 0,
  deleted               INTEGER NOT NULL DEFAULT 0,
  state                 TEXT CHECK (state IN ('HELD', 'QUEUED', 'ATTEMPTING', 'DELIVERED', 'FAILED', 'UNKNOWN')),
  attempt_key           TEXT UNIQUE,
  attempted_since       INTEGER,
  due                   INTEGER,
  failure_kind          TEXT,
  failure_retry_at      INTEGER,
  failure_limit_count   INTEGER,
  failure_limit_seconds INTEGER,
  failure_said          TEXT,
  UNIQUE (network, remote_id),
  CHECK ((account_id IS NULL) = (broadcast_id IS NULL))
) STRICT;
CREATE INDEX post_author ON post (author_id, at);
CREATE INDEX post_broadcast ON post (broadcast_id, account_id, part);
CREATE INDEX post_own_time ON post (at) WHERE account_id IS NOT NULL;
CREATE INDEX post_account ON post (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX post_parent ON post (parent, network) WHERE parent IS NOT NULL;
CREATE INDEX post_outbox ON post (state, due, id) WHERE state IS NOT NULL;

-- Posts of others that speak to an own account; at is the post's.
CREATE TABLE mention (
  post_id    INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
  account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  at         INTEGER NOT NULL,
  seen       INTEGER NOT NULL DEFAULT 0,
  answered   INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (post_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_newest ON mention (at, post_id);
CREATE INDEX mention_unseen ON mention (post_id) WHERE seen = 0;
CREATE INDEX mention_unanswered ON mention (post_id) WHERE answered = 0;
CREATE INDEX mention_account ON mention (account_id);

CREATE TABLE broadcast_draft (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  text       TEXT    NOT NULL,
  visibility TEXT    NOT NULL,
  answers    INTEGER REFERENCES post ON DELETE SET NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX broadcast_draft_changed ON broadcast_draft (changed_at, id);
CREATE INDEX broadcast_draft_answers ON broadcast_draft (answers) WHERE answers IS NOT NULL;

CREATE TABLE broadcast_draft_target (
  draft_id   INTEGER NOT NULL REFERENCES broadcast_draft ON DELETE CASCADE,
  place      INTEGER NOT NULL,
  account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  PRIMARY KEY (draft_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX broadcast_draft_target_account ON broadcast_draft_target (account_id);

-- gap = 1 after a page before which something could not be read.
CREATE TABLE cursor (
  account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  feed       TEXT    NOT NULL,
  value      TEXT    NOT NULL,
  gap        INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (account_id, feed)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Search. The trigram tables find parts of words from three letters on. The short tables hold what is too short for
-- them: beginnings of words, pairs of characters inside Han, Kana, Hangul and Thai, and signs; the program makes these
-- tokens (function aside_short). Rows are taken out by giving the old text again, so that nothing of it stays behind.
CREATE VIRTUAL TABLE message_trigram USING fts5 (text, content = 'message', content_rowid = 'id', columnsize = 0,
  tokenize = 'trigram case_sensitive 0 remove_diacritics 1');
CREATE VIRTUAL TABLE message_short USING fts5 (tokens, content = '', columnsize = 0, detail = 'none',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'");
CREATE VIRTUAL TABLE person_trigram USING fts5 (search_text, content = 'person', content_rowid = 'id', columnsize = 0,
  tokenize = 'trigram case_sensitive 0 remove_diacritics 1');
CREATE VIRTUAL TABLE person_short USING fts5 (tokens, content = '', columnsize = 0, detail = 'none',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'");
INSERT INTO message_trigram (message_trigram, rank) VALUES ('secure-delete', 1);
INSERT INTO message_short (message_short, rank) VALUES ('secure-delete', 1);
INSERT INTO person_trigram (person_trigram, rank) VALUES ('secure-delete', 1);
INSERT INTO person_short (person_short, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER person_inserted AFTER INSERT ON person BEGIN
  INSERT INTO person_trigram (rowid, search_text) VALUES (new.id, new.search_text);
  INSERT INTO person_short (rowid, tokens) VALUES (new.id, aside_short(new.search_text));
END;
CREATE TRIGGER person_search_changed AFTER UPDATE OF search_text ON person
WHEN old.search_text <> new.search_text BEGIN
  INSERT INTO person_trigram (person_trigram, rowid, search_text) VALUES ('delete', old.id, old.search_text);
  INSERT INTO person_short (person_short, rowid, tokens) VALUES ('delete', old.id, aside_short(old.search_text));
  INSERT INTO person_trigram (rowid, search_text) VALUES (new.id, new.search_text);
  INSERT INTO person_short (rowid, tokens) VALUES (new.id, aside_short(new.search_text));
END;
CREATE TRIGGER person_deleted AFTER DELETE ON person BEGIN
  INSERT INTO person_trigram (person_trigram, rowid, search_text) VALUES ('delete', old.id, old.search_text);
  INSERT INTO person_short (person_short, rowid, tokens) VALUES ('delete', old.id, aside_short(old.search_text));
END;
CREATE TRIGGER person_sort_changed AFTER UPDATE OF sort_name ON person
WHEN old.sort_name <> new.sort_name BEGIN
  UPDATE relation SET sort_name = new.sort_name WHERE person_id = new.id;
END;

CREATE TRIGGER message_inserted AFTER INSERT ON message BEGIN
  INSERT INTO message_trigram (rowid, text) VALUES (new.id, new.text);
  INSERT INTO message_short (rowid, tokens) VALUES (new.id, aside_short(new.text));
  UPDATE conversation SET messages = messages + 1, mine = mine + new.mine, answered = answered + new.answered
    WHERE id = new.conversation_id AND new.deleted = 0 AND new.sort_at < 2305843009213693952;
END;
CREATE TRIGGER message_text_changed AFTER UPDATE OF text ON message
WHEN old.text <> new.text BEGIN
  INSERT INTO message_trigram (message_trigram, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO message_short (message_short, rowid, tokens) VALUES ('delete', old.id, aside_short(old.text));
  INSERT INTO message_trigram (rowid, text) VALUES (new.id, new.text);
  INSERT INTO message_short (rowid, tokens) VALUES (new.id, aside_short(new.text));
END;
CREATE TRIGGER message_counted AFTER UPDATE OF deleted, sort_at, answered ON message BEGIN
  UPDATE conversation SET messages = messages - 1, mine = mine - old.mine, answered = answered - old.answered
    WHERE id = old.conversation_id AND old.deleted = 0 AND old.sort_at < 2305843009213693952;
  UPDATE conversation SET messages = messages + 1, mine = mine + new.mine, answered = answered + new.answered
    WHERE id = new.conversation_id AND new.deleted = 0 AND new.sort_at < 2305843009213693952;
  UPDATE fingerprint SET at = new.at, sent = (new.sort_at < 2305843009213693952), answered = new.answered
    WHERE message_id = new.id;
END;
CREATE TRIGGER message_deleted AFTER DELETE ON message BEGIN
  INSERT INTO message_trigram (message_trigram, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO message_short (message_short, rowid, tokens) VALUES ('delete', old.id, aside_short(old.text));
  UPDATE conversation SET messages = messages - 1, mine = mine - old.mine, answered = answered - old.answered
    WHERE id = old.conversation_id AND old.deleted = 0 AND old.sort_at < 2305843009213693952;
END;

CREATE TRIGGER fingerprint_inserted AFTER INSERT ON fingerprint BEGIN
  UPDATE template SET messages = messages + 1,
      replies = replies + (new.occasion <> 'UNASKED'),
      answers = answers + (new.occasion = 'ANSWER'),
      answered = answered + new.answered,
      sent_unasked = sent_unasked + (new.sent AND new.occasion <> 'ANSWER'),
      sent_unasked_answered = sent_unasked_answered + (new.sent AND new.occasion <> 'ANSWER' AND new.answered),
      people = people + NOT EXISTS (SELECT 1 FROM fingerprint WHERE template_id = new.template_id
                                    AND person_id = new.person_id AND message_id <> new.message_id),
      last_at = max(last_at, new.at)
    WHERE id = new.template_id;
END;
CREATE TRIGGER fingerprint_changed AFTER UPDATE OF at, sent, answered ON fingerprint
WHEN old.at <> new.at OR old.sent <> new.sent OR old.answered <> new.answered BEGIN
  UPDATE template SET answered = answered - old.answered + new.answered,
      sent_unasked = sent_unasked - (old.sent AND old.occasion <> 'ANSWER') + (new.sent AND new.occasion <> 'ANSWER'),
      sent_unasked_answered = sent_unasked_answered - (old.sent AND old.occasion <> 'ANSWER' AND old.answered)
        + (new.sent AND new.occasion <> 'ANSWER' AND new.answered),
      last_at = max(last_at, new.at)
    WHERE id = new.template_id;
END;
CREATE TRIGGER fingerprint_deleted AFTER DELETE ON fingerprint BEGIN
  UPDATE template SET messages = messages - 1,
      replies = replies - (old.occasion <> 'UNASKED'),
      answers = answers - (old.occasion = 'ANSWER'),
      answered = answered - old.answered,
      sent_unasked = sent_unasked - (old.sent AND old.occasion <> 'ANSWER'),
      sent_unasked_answered = sent_unasked_answered - (old.sent AND old.occasion <> 'ANSWER' AND old.answered),
      people = people - NOT EXISTS (SELECT 1 FROM fingerprint WHERE template_id = old.template_id
                                    AND person_id = old.person_id)
    WHERE id = old.template_id;
  DELETE FROM template WHERE id = old.template_id AND messages = 0;
END;

CREATE TRIGGER post_inserted AFTER INSERT ON post WHEN new.broadcast_id IS NOT NULL AND new.deleted = 0 BEGIN
  UPDATE broadcast SET posts = posts + 1, reposts = reposts + new.reposts, replies = replies + new.replies,
      likes = likes + new.likes, quotes = quotes + new.quotes
    WHERE id = new.broadcast_id;
END;
CREATE TRIGGER post_changed AFTER UPDATE OF broadcast_id, deleted, reposts, replies, likes, quotes ON post
WHEN new.broadcast_id IS NOT NULL BEGIN
  UPDATE broadcast SET posts = posts - 1, reposts = reposts - old.reposts, replies = replies - old.replies,
      likes = likes - old.likes, quotes = quotes - old.quotes
    WHERE id = old.broadcast_id AND old.deleted = 0;
  UPDATE broadcast SET posts = posts + 1, reposts = reposts + new.reposts, replies = replies + new.replies,
      likes = likes + new.likes, quotes = quotes + new.quotes
    WHERE id = new.broadcast_id AND new.deleted = 0;
END;
CREATE TRIGGER post_deleted AFTER DELETE ON post WHEN old.broadcast_id IS NOT NULL AND old.deleted = 0 BEGIN
  UPDATE broadcast SET posts = posts - 1, reposts = reposts - old.reposts, replies = replies - old.replies,
      likes = likes - old.likes, quotes = quotes - old.quotes
    WHERE id = old.broadcast_id;
END;

PRAGMA user_version = 1;
