-- Texts that are nearly the same are found too: the masked text stays with its template, a few of its features lead to
-- it. Fingerprints of the algorithm before this one stay, and serve, until the program has computed them anew.

DROP TRIGGER fingerprint_inserted;
DROP TRIGGER fingerprint_changed;
DROP TRIGGER fingerprint_deleted;
DROP TRIGGER message_counted;

CREATE TABLE fingerprint_before AS SELECT * FROM fingerprint;
CREATE TABLE template_before AS SELECT * FROM template;
DROP TABLE fingerprint;
DROP TABLE template;

-- What follows up to the mark stands on its own: the file of a history that is kept outside a profile has it too.
-- [index

-- One row for each masked text that is comparable, with what was counted of its messages; mine = 0 for received ones.
-- text is the masked text, empty where an algorithm before it kept none.
CREATE TABLE template (
  id                    INTEGER PRIMARY KEY AUTOINCREMENT,
  skeleton              INTEGER NOT NULL,
  version               INTEGER NOT NULL,
  mine                  INTEGER NOT NULL,
  text                  TEXT    NOT NULL,
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

-- The comparable fingerprints. person_id is who got the message or, among received ones, who sent it; occasion is 0 where
-- nobody had written, 1 for a reply, 2 for an answer. Rows come by FingerprintRows alone, which counts them in template;
-- how they change and go is counted by triggers, since messages go with their conversation and account.
CREATE TABLE fingerprint (
  message_id  INTEGER PRIMARY KEY REFERENCES message ON DELETE CASCADE,
  template_id INTEGER NOT NULL,
  person_id   INTEGER NOT NULL,
  account_id  INTEGER NOT NULL,
  at          INTEGER NOT NULL,
  occasion    INTEGER NOT NULL CHECK (occasion IN (0, 1, 2)),
  sent        INTEGER NOT NULL,
  answered    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX fingerprint_person ON fingerprint (template_id, person_id);
CREATE INDEX fingerprint_newest ON fingerprint (template_id, at);

-- Which templates have a feature (a word, two words in a row), by the feature's hash: a few of each template's features.
-- Those of received texts have hashes of their own.
CREATE TABLE posting (
  feature     INTEGER NOT NULL,
  template_id INTEGER NOT NULL,
  PRIMARY KEY (feature, template_id)
) STRICT, WITHOUT ROWID;
-- Features that so many templates have that they lead nowhere.
CREATE TABLE hot_feature (feature INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER fingerprint_changed AFTER UPDATE OF at, sent, answered ON fingerprint
WHEN old.at <> new.at OR old.sent <> new.sent OR old.answered <> new.answered BEGIN
  UPDATE template SET answered = answered - old.answered + new.answered,
      sent_unasked = sent_unasked - (old.sent AND old.occasion < 2) + (new.sent AND new.occasion < 2),
      sent_unasked_answered = sent_unasked_answered - (old.sent AND old.occasion < 2 AND old.answered)
        + (new.sent AND new.occasion < 2 AND new.answered),
      last_at = max(last_at, new.at)
    WHERE id = new.template_id;
END;
CREATE TRIGGER fingerprint_deleted AFTER DELETE ON fingerprint BEGIN
  UPDATE template SET messages = messages - 1,
      replies = replies - (old.occasion > 0),
      answers = answers - (old.occasion = 2),
      answered = answered - old.answered,
      sent_unasked = sent_unasked - (old.sent AND old.occasion < 2),
      sent_unasked_answered = sent_unasked_answered - (old.sent AND old.occasion < 2 AND old.answered),
      people = people - NOT EXISTS (SELECT 1 FROM fingerprint WHERE template_id = old.template_id
                                    AND person_id = old.person_id)
    WHERE id = old.template_id;
  DELETE FROM template WHERE id = old.template_id AND messages = 0;
END;
CREATE TRIGGER template_deleted AFTER DELETE ON template WHEN old.text <> '' BEGIN
  DELETE FROM posting WHERE template_id = old.id
    AND feature IN (SELECT value FROM json_each(aside_features(old.text, old.mine)));
END;
-- index]

INSERT INTO template SELECT id, skeleton, version, mine, '', people, messages, replies, answers, answered, sent_unasked,
    sent_unasked_answered, last_at FROM template_before;
INSERT INTO fingerprint SELECT message_id, template_id, person_id, account_id, at,
    CASE occasion WHEN 'UNASKED' THEN 0 WHEN 'REPLY' THEN 1 ELSE 2 END, sent, answered FROM fingerprint_before;
DROP TABLE fingerprint_before;
DROP TABLE template_before;

CREATE TRIGGER message_counted AFTER UPDATE OF deleted, sort_at, answered ON message BEGIN
  UPDATE conversation SET messages = messages - 1, mine = mine - old.mine, answered = answered - old.answered
    WHERE id = old.conversation_id AND old.deleted = 0 AND old.sort_at < 2305843009213693952;
  UPDATE conversation SET messages = messages + 1, mine = mine + new.mine, answered = answered + new.answered
    WHERE id = new.conversation_id AND new.deleted = 0 AND new.sort_at < 2305843009213693952;
  UPDATE fingerprint SET at = new.at, sent = (new.sort_at < 2305843009213693952), answered = new.answered
    WHERE message_id = new.id;
END;

PRAGMA user_version = 4;
