"""Stores rows like responses, each in a durable commit of its own: one fsync per response. usage: FOLDER SECONDS"""

import os
import sqlite3
import sys
import time

folder, limit = sys.argv[1], float(sys.argv[2])
answers = '{"gevoel":"goed","gezin":3,"hoe":"brief","huurder":"yes","kent":"ja"}'


def rate(step):
    count, start = 0, time.perf_counter()
    while (took := time.perf_counter() - start) < limit:
        step()
        count += 1
    return count / took


with sqlite3.connect(f"{folder}/each.sqlite", isolation_level=None) as database:
    database.execute("PRAGMA page_size=16384")
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE response (id BLOB PRIMARY KEY, session TEXT, answers TEXT) WITHOUT ROWID")
    insert = "INSERT INTO response VALUES (?, 'K7MPQ2', ?)"
    commits = rate(lambda: database.execute(insert, (os.urandom(16), answers)))

file = os.open(f"{folder}/each.log", os.O_WRONLY | os.O_CREAT, 0o600)


def append():
    os.write(file, b"x" * 4096)
    os.fdatasync(file)


print(f"{commits:.0f} {rate(append):.0f}")
