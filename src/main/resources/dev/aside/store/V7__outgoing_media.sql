-- What posts are hidden behind, and the files that go out with a broadcast or wait with its draft. hash names the copy in
-- the profile's media folder.
ALTER TABLE broadcast ADD COLUMN warning TEXT;
ALTER TABLE broadcast_draft ADD COLUMN warning TEXT;

CREATE TABLE outgoing_media (
  id           INTEGER PRIMARY KEY,
  broadcast_id INTEGER REFERENCES broadcast ON DELETE CASCADE,
  draft_id     INTEGER REFERENCES broadcast_draft ON DELETE CASCADE,
  place        INTEGER NOT NULL,
  hash         TEXT    NOT NULL,
  type         TEXT    NOT NULL,
  description  TEXT    NOT NULL DEFAULT '',
  width        INTEGER NOT NULL DEFAULT 0,
  height       INTEGER NOT NULL DEFAULT 0,
  CHECK ((broadcast_id IS NULL) <> (draft_id IS NULL))
) STRICT;
CREATE INDEX outgoing_media_broadcast ON outgoing_media (broadcast_id, place) WHERE broadcast_id IS NOT NULL;
CREATE INDEX outgoing_media_draft ON outgoing_media (draft_id, place) WHERE draft_id IS NOT NULL;

PRAGMA user_version = 7;
