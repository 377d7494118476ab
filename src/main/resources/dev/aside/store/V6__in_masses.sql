-- FTS5 writes what it gathered to the file whenever a statement with a trigger begins. So the index of people is brought
-- up to date by the program too, last in each transaction (Tx): once for all that changed.
DROP TRIGGER person_search_changed;

PRAGMA user_version = 6;
