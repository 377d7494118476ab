#!/usr/bin/env python3
"""What an import of an X archive costs at least: zipfile, json and sqlite3 of Python, plain tables and one unicode61
FTS5 table over the messages, one transaction. Counts the same things that Aside counts, so that nothing is skipped.

Usage: import-floor.py ARCHIVE.zip DATABASE; prints one JSON object with the counts and the CPU time in seconds."""
import json
import resource
import sqlite3
import sys
import zipfile


def records(archive, base):
    """The records of all parts of a file, unwrapped, in the order of the parts."""
    names = [name for name in archive.namelist()
             if name.rsplit("/", 1)[-1] == base + ".js" or name.rsplit("/", 1)[-1].startswith(base + "-part")]
    for name in sorted(names, key=lambda name: (len(name), name)):
        text = archive.read(name).decode("utf-8")
        for record in json.loads(text[text.index("=") + 1:]):
            yield next(iter(record.values()))


def main(archive_file, database_file):
    archive = zipfile.ZipFile(archive_file)
    database = sqlite3.connect(database_file, isolation_level=None)
    run = database.execute
    run("PRAGMA journal_mode = WAL")
    run("PRAGMA synchronous = NORMAL")
    run("CREATE TABLE follow (kind TEXT, person TEXT, PRIMARY KEY (kind, person)) WITHOUT ROWID")
    run("CREATE TABLE post (id TEXT PRIMARY KEY, text TEXT, at TEXT, likes INTEGER, reposts INTEGER, deleted INTEGER)")
    run("CREATE TABLE conversation (id TEXT PRIMARY KEY, is_group INTEGER)")
    run("CREATE TABLE message (rowid INTEGER PRIMARY KEY, id TEXT UNIQUE, conversation TEXT, sender TEXT, text TEXT, "
        "at TEXT)")
    run("CREATE TABLE reaction (message TEXT, person TEXT, sign TEXT, PRIMARY KEY (message, person, sign)) "
        "WITHOUT ROWID")
    run("CREATE VIRTUAL TABLE message_text USING fts5 (text, content = '', tokenize = 'unicode61')")
    run("BEGIN")
    for kind in ("follower", "following"):
        database.executemany("INSERT OR IGNORE INTO follow VALUES (?, ?)",
                             ((kind, record["accountId"]) for record in records(archive, kind)))
    for base in ("tweets", "tweet", "deleted-tweets"):
        database.executemany("INSERT OR IGNORE INTO post VALUES (?, ?, ?, ?, ?, ?)",
                             ((post["id_str"], post["full_text"], post["created_at"], post.get("favorite_count", 0),
                               post.get("retweet_count", 0), "deleted_at" in post)
                              for post in records(archive, base)))
    number = 0
    for base in ("direct-messages", "direct-message", "direct-messages-group", "direct-message-group"):
        for talk in records(archive, base):
            run("INSERT OR IGNORE INTO conversation VALUES (?, ?)", (talk["conversationId"], "group" in base))
            rows = []
            for event in talk["messages"]:
                message = event.get("messageCreate")
                if message:
                    number += 1
                    rows.append((number, message["id"], talk["conversationId"], message["senderId"],
                                 message.get("text", ""), message["createdAt"]))
                    for reaction in message.get("reactions", ()):
                        run("INSERT OR IGNORE INTO reaction VALUES (?, ?, ?)",
                            (message["id"], reaction["senderId"], reaction["reactionKey"]))
            database.executemany("INSERT OR IGNORE INTO message VALUES (?, ?, ?, ?, ?, ?)", rows)
            database.executemany("INSERT INTO message_text (rowid, text) VALUES (?, ?)",
                                 ((row[0], row[4]) for row in rows))
    run("COMMIT")
    counts = {table: run("SELECT count(*) FROM " + table).fetchone()[0]
              for table in ("follow", "post", "conversation", "message", "reaction")}
    database.close()
    used = resource.getrusage(resource.RUSAGE_SELF)
    counts["cpu"] = round(used.ru_utime + used.ru_stime, 2)
    counts["rss_mib"] = used.ru_maxrss // 1024
    print(json.dumps(counts))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
