CREATE TABLE next_table (id INTEGER PRIMARY KEY) STRICT;
UPDATE message SET text = text || '' WHERE text <> '';
PRAGMA user_version = 9000;
