"""Say how an archive is: what it holds, what waits, and what would do it good."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from samesource import __version__
from samesource.archive.layout import CHANNELS, FORMAT
from samesource.archive.open_database import DATABASE
from samesource.archive.opened import Opened
from samesource.archive.page_sums import SUMS, PageSums
from samesource.archive.reading import reading
from samesource.archive.seal_pages import LOG_BYTES
from samesource.doctor.finding import Finding

_COMPACT = "Begin a new epoch when there is time for it: samesource compact."
_GROWN = 2.0
"""Times the documents of its epoch that an archive holds before a new epoch is advised."""
_OVER_CAP = 0.001
"""Share of keys grown past their cap before a new epoch is advised: each costs every addition that carries it."""

_META = "SELECT name, value FROM meta"
_TABLES = "SELECT name, SUM(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 4"
_COUNTS = """
SELECT (SELECT COUNT(*) FROM documents), (SELECT COUNT(DISTINCT witness) FROM documents),
  (SELECT COUNT(*) FROM stories), (SELECT MIN(day) FROM documents WHERE day <> ''), (SELECT MAX(day) FROM documents),
  (SELECT COUNT(*) FROM dirty WHERE witness IN (SELECT witness FROM documents))
"""
_CAPS = "SELECT channel, groups FROM epoch WHERE kind = 'cap'"
_KEYS = """
SELECT COUNT(*), COALESCE(SUM(carriers > ? AND NOT EXISTS (
  SELECT 1 FROM epoch e WHERE e.kind = 'key' AND e.channel = ? AND e.key = counted.key
)), 0) FROM (SELECT key, COUNT(*) AS carriers FROM postings WHERE channel = ? GROUP BY key) counted
"""


def examine_archive(opened: Opened) -> list[Finding]:
    """Look at form, contents, size, what waits to be traced, the epoch and the log; cost: reading the keys.

    Changes nothing. Whether what is held is whole is for `verify_archive`.
    """
    connection, directory = opened.connection, opened.directory
    with reading(connection, directory):
        meta = dict(connection.execute(_META).fetchall())
        counts = connection.execute(_COUNTS).fetchone()
        keys = _keys(connection)
        size = _size(connection, directory)
    documents, witnesses, stories, first, last, dirty = counts
    days = f", published {first} to {last}" if first else ""
    return [
        _form(meta),
        Finding("documents", "well", f"{documents:,} of {witnesses:,} different texts in {stories:,} stories{days}"),
        size,
        _waiting(dirty),
        _epoch(documents, int(meta.get("epoch_documents", "0")), keys),
        _digests(directory),
        _log(directory),
    ]


def _form(meta: dict[str, str]) -> Finding:
    """Look at the form, and which version worked out what is held."""
    found = f"form {meta.get('format')}, results by version {meta.get('version')}"
    if meta.get("format") != str(FORMAT):
        return Finding("form", "problem", found, f"This version reads form {FORMAT}: use the one that wrote it.")
    if meta.get("version") != __version__:
        remedy = f"This is version {__version__}; to have all of its results: samesource compact."
        return Finding("form", "absent", found, remedy)
    return Finding("form", "well", found)


def _size(connection: sqlite3.Connection, directory: Path) -> Finding:
    """Look at the room that it takes, by table where SQLite can tell."""
    total = sum(path.stat().st_size for path in directory.iterdir() if path.is_file())
    try:
        largest = connection.execute(_TABLES).fetchall()
    except sqlite3.OperationalError:  # built without that table
        largest = []
    shown = ", ".join(f"{name} {_shown(size)}" for name, size in largest)
    return Finding("size", "well", f"{_shown(total)}{f' ({shown})' if shown else ''}")


def _waiting(dirty: int) -> Finding:
    """Look whether a stop has left stories that wait to be traced."""
    if not dirty:
        return Finding("stories waiting", "well", "none: all that is held has been traced")
    found = f"the stories of {dirty:,} texts wait to be traced: adding was stopped"
    return Finding("stories waiting", "absent", found, "Add again, if only what is held already: it is traced then.")


def _keys(connection: sqlite3.Connection) -> tuple[int, int]:
    """Count all keys, and those that have grown past the cap of their channel since the epoch was fixed."""
    caps = dict(connection.execute(_CAPS).fetchall())
    total = grown = 0
    for place, channel in enumerate(CHANNELS):
        if channel in caps:
            count, over = connection.execute(_KEYS, (caps[channel], channel, place)).fetchone()
            total, grown = total + count, grown + over
    return total, grown


def _epoch(documents: int, before: int, keys: tuple[int, int]) -> Finding:
    """Look whether the statistics still fit what is held."""
    total, grown = keys
    added = f"{max(documents - before, 0) / documents:.0%} of what is held came after it" if documents else "empty"
    found = f"of {before:,} documents; {added}; {grown:,} of {total:,} keys have grown past their cap"
    past = total and grown / total > _OVER_CAP
    if past or (before and documents > _GROWN * before):
        return Finding("epoch", "absent", found, _COMPACT)
    return Finding("epoch", "well", found)


def _digests(directory: Path) -> Finding:
    """Look whether a flipped byte would be seen."""
    header = PageSums(directory).header()
    if header is None or not header.whole:
        remedy = "Make them: samesource verify, which looks at everything else first."
        return Finding("digests", "absent", f"{SUMS} does not cover all pages", remedy)
    return Finding("digests", "well", f"of {header.pages:,} pages")


def _log(directory: Path) -> Finding:
    """Look at the write-ahead log: it grows while somebody reads one state for very long."""
    log = directory / f"{DATABASE}-wal"
    length = log.stat().st_size if log.exists() else 0
    if length > 64 * LOG_BYTES:
        remedy = "Somebody has been reading one state for very long: end that process, then open the archive again."
        return Finding("log", "absent", f"{_shown(length)} are not in the database yet", remedy)
    return Finding("log", "well", f"{_shown(length)} since the database was last brought up to date")


def _shown(size: int) -> str:
    if size >= 1 << 30:
        return f"{size / (1 << 30):.1f} GiB"
    return f"{size / (1 << 20):.1f} MiB" if size >= 1 << 20 else f"{size / 1024:.0f} KiB"
