-- What archives bring. From here on the program fills the search tables, and counts, where it inserts a message, person
-- or post (MessageRows, PersonRows, OutboxPosts): a trigger that calls back into Java for each row of an archive takes
-- longer than the row. Changes and deletions are rare; their triggers stay.

DROP TRIGGER person_inserted;
DROP TRIGGER message_inserted;
DROP TRIGGER post_inserted;

ALTER TABLE relation ADD COLUMN blocked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE relation ADD COLUMN muted INTEGER NOT NULL DEFAULT 0;

-- gone = 1: deleted on the network before its archive was made, which still has the text. deleted = 1 stays an empty
-- tombstone.
ALTER TABLE post ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;

-- Which posts are later versions of which: also of posts that are not here yet. Of the versions that are here the
-- newest belongs to the account and its broadcast, the others to neither.
CREATE TABLE post_version (
  network TEXT NOT NULL,
  post    TEXT NOT NULL,
  first   TEXT NOT NULL,
  PRIMARY KEY (network, post)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_version_first ON post_version (first, network);

CREATE TABLE reaction (
  message_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
  person_id  INTEGER NOT NULL REFERENCES person,
  sign       TEXT    NOT NULL,
  at         INTEGER,
  PRIMARY KEY (message_id, person_id, sign)
) STRICT, WITHOUT ROWID;
CREATE INDEX reaction_person ON reaction (person_id);

-- A group that its network knows by an id, whoever is in it, has 'group:' and that id as its conversation's members;
-- conversation_member has everybody who ever was. by_id is 0 and at the smallest number where the network does not say;
-- people are the ids of those who joined, left or were there, sorted.
CREATE TABLE group_event (
  id              INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL REFERENCES conversation ON DELETE CASCADE,
  at              INTEGER NOT NULL,
  change          TEXT    NOT NULL CHECK (change IN ('MEMBERS', 'JOINED', 'LEFT', 'NAMED')),
  by_id           INTEGER NOT NULL,
  people          TEXT    NOT NULL,
  name            TEXT    NOT NULL,
  UNIQUE (conversation_id, at, change, by_id, people, name)
) STRICT;

-- One row for each archive of an account, which is named by its bytes. Everything before (entry, record, part) is in
-- the store, and so are the first `done` upserts of the page that begins there.
CREATE TABLE import (
  id                   INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id           INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  archive              TEXT    NOT NULL,
  file                 TEXT    NOT NULL,
  made                 INTEGER NOT NULL,
  started              INTEGER NOT NULL,
  finished             INTEGER,
  entry                INTEGER NOT NULL DEFAULT 0,
  record               INTEGER NOT NULL DEFAULT 0,
  part                 INTEGER NOT NULL DEFAULT 0,
  done                 INTEGER NOT NULL DEFAULT 0,
  messages_read        INTEGER NOT NULL DEFAULT 0,
  merged               INTEGER NOT NULL DEFAULT 0,
  followers            INTEGER NOT NULL DEFAULT 0,
  following            INTEGER NOT NULL DEFAULT 0,
  broadcasts           INTEGER NOT NULL DEFAULT 0,
  conversations        INTEGER NOT NULL DEFAULT 0,
  group_conversations  INTEGER NOT NULL DEFAULT 0,
  messages             INTEGER NOT NULL DEFAULT 0,
  reactions            INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX import_archive ON import (account_id, archive);

CREATE TABLE import_left (
  import_id INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
  place     INTEGER NOT NULL,
  entry     TEXT    NOT NULL,
  reason    TEXT    NOT NULL,
  count     INTEGER NOT NULL,
  PRIMARY KEY (import_id, place),
  UNIQUE (import_id, entry, reason)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 2;
