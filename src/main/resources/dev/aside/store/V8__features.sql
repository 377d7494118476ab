-- A full-text index keeps the postings of features now: it gathers and sorts what a tree would have to put in its place
-- one by one. What follows up to the mark stands on its own too: the file of a history has it.
-- [index
DROP TRIGGER template_deleted;

-- The features of a template, as hexadecimal numbers.
CREATE VIRTUAL TABLE template_feature USING fts5 (features, content = '', contentless_delete = 1, detail = 'none',
  tokenize = 'ascii');
INSERT INTO template_feature (rowid, features)
  SELECT template_id, group_concat(printf('%x', feature & 4294967295), ' ') FROM posting GROUP BY template_id;
DROP TABLE posting;
-- term is a feature, doc a template that has it.
CREATE VIRTUAL TABLE posting USING fts5vocab (template_feature, instance);

CREATE TRIGGER template_deleted AFTER DELETE ON template WHEN old.text <> '' BEGIN
  DELETE FROM template_feature WHERE rowid = old.id;
END;
-- index]

PRAGMA user_version = 8;
