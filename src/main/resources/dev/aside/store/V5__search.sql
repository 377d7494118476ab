-- One table in the place of two finds every message: from three characters on anywhere, one or two as well where the
-- program makes a token begin with them (Grams). It holds neither positions nor texts: what it says is looked up in the
-- message itself. Rows are added where the program inserts a message (MessageRows); the triggers take them out, also
-- when an account takes its messages along, by giving the old tokens again: nothing of them stays behind.
DROP TRIGGER message_text_changed;
DROP TRIGGER message_deleted;
DROP TABLE message_trigram;
DROP TABLE message_short;

CREATE VIRTUAL TABLE message_search USING fts5 (grams, content = '', columnsize = 0, detail = 'none',
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'");
INSERT INTO message_search (message_search, rank) VALUES ('automerge', 8);
INSERT INTO message_search (rowid, grams) SELECT id, aside_grams(text) FROM message WHERE text <> '' ORDER BY id;
INSERT INTO message_search (message_search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER message_text_changed AFTER UPDATE OF text ON message
WHEN old.text <> new.text BEGIN
  INSERT INTO message_search (message_search, rowid, grams) VALUES ('delete', old.id, aside_grams(old.text));
  INSERT INTO message_search (rowid, grams) VALUES (new.id, aside_grams(new.text));
END;
CREATE TRIGGER message_deleted AFTER DELETE ON message BEGIN
  INSERT INTO message_search (message_search, rowid, grams) VALUES ('delete', old.id, aside_grams(old.text));
  UPDATE conversation SET messages = messages - 1, mine = mine - old.mine, answered = answered - old.answered
    WHERE id = old.conversation_id AND old.deleted = 0 AND old.sort_at < 2305843009213693952;
END;

PRAGMA user_version = 5;
