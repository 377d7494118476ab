CREATE TABLE next_table (id INTEGER PRIMARY KEY) STRICT;
DELETE FROM message;
INSERT INTO no_such_table VALUES (1);
PRAGMA user_version = 9000;
