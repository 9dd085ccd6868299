"""Hold every page of the database against its digest."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from samesource.archive.digest_page import DIGEST_BYTES
from samesource.archive.layout import PARTS_A_DOCUMENT
from samesource.archive.move_log import move_log
from samesource.archive.name_days import name_days
from samesource.archive.open_database import DATABASE
from samesource.archive.page_sums import SUMS, PageSums, SumsHeader
from samesource.archive.read_log_frames import read_log_frames
from samesource.archive.run_apart import run_apart
from samesource.archive.take_in_log import take_in_log
from samesource.archive.verify_report import COMPACT, RESTORE, Checked, Fault

_ROOTS = "SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0"
_INDEXED = "SELECT name, tbl_name FROM sqlite_schema"
_NOTHING = bytes(DIGEST_BYTES)
_MADE_AGAIN = {"postings", "pairs", "judged", "stories", "expired", "dirty", "epoch"}
_LISTED = 100


def verify_pages(connection: sqlite3.Connection | None, directory: Path) -> Checked:
    """Compare the pages of the file with what they added up to when they were written; cost: reading the file.

    `connection` None: of a database that does not open. A page that the log still holds is left out: the log's own
    checksums cover it. Whoever writes is kept waiting.
    """
    try:
        with _held(connection, directory) as moved:
            header = PageSums(directory).header()
            if header is None or not header.whole:
                says = f"pages of the file: what was written before {SUMS} began, or by another program, has no digest"
                return Checked({"pages": 0}, unseen=(says,))
            waiting = set() if moved else _in_log(directory)
            now = run_apart("digest_file", str(directory / DATABASE), str(header.page_size))
            numbers = _differing(header, PageSums(directory).digests(), now, waiting)
            faults = tuple(_explain(connection, directory, header, numbers))
    except OSError as error:
        return Checked({"pages": 0}, unseen=(f"pages of the file: {error.strerror}",))
    except sqlite3.OperationalError as error:
        return Checked({"pages": 0}, unseen=(f"pages of the file: {error}",))
    unseen = (f"{len(waiting)} pages that are still in the log: others are reading",) if waiting else ()
    return Checked({"pages": header.pages - len(waiting)}, faults, unseen)


@contextlib.contextmanager
def _held(connection: sqlite3.Connection | None, directory: Path) -> Iterator[bool]:
    """Keep writers out, no page may move while pages are read; tell whether all of the log is in the database."""
    if connection is None:
        yield False
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield _is_taken_in(connection, directory) and move_log(directory)
    finally:
        connection.execute("ROLLBACK")


def _is_taken_in(connection: sqlite3.Connection, directory: Path) -> bool:
    """Take the log into the sums; False on a disk that takes nothing, where no page may move then."""
    try:
        take_in_log(connection, directory, durable=True)
    except OSError:
        return False
    return True


def _in_log(directory: Path) -> set[int]:
    """Return the pages of which the log has a copy that counts."""
    found = read_log_frames(directory / f"{DATABASE}-wal")
    return set(found.digests) if found else set()


def _differing(header: SumsHeader, before: bytes, now: bytes, waiting: set[int]) -> list[int]:
    """List the pages that are not what they were; those past the end of the file too."""
    wrong = []
    for number in range(1, header.pages + 1):
        at = slice((number - 1) * DIGEST_BYTES, number * DIGEST_BYTES)
        if before[at] != now[at] and before[at] != _NOTHING and number not in waiting:
            wrong.append(number)
    return wrong


def _explain(
    connection: sqlite3.Connection | None, directory: Path, header: SumsHeader, numbers: list[int]
) -> Iterator[Fault]:
    """Say of each damaged page whose it is; of very many the first."""
    if not numbers:
        return
    owners = _owners(connection, directory, header, numbers) if connection else {}
    for number in numbers[:_LISTED]:
        name, low, high = owners.get(number, ("", None, None))
        of = f", of {name}" if name else ""
        segment = None
        remedy = COMPACT if name in _MADE_AGAIN else RESTORE
        if name == "free space":
            remedy = COMPACT
        elif connection and low is not None and high is not None and name in {"parts", "documents"}:
            documents = (low // PARTS_A_DOCUMENT, high // PARTS_A_DOCUMENT) if name == "parts" else (low, high)
            segment = name_days(connection, range(documents[0], documents[1] + 1))
            remedy = "See which documents are named below; forget and add them again, then compact. " + RESTORE
        yield Fault(
            "page", segment, f"page {number} of {DATABASE}{of}", "its bytes are not those that were written", remedy
        )
    if len(numbers) > _LISTED:
        yield Fault("page", None, DATABASE, f"{len(numbers) - _LISTED} more pages are damaged", RESTORE)


def _owners(
    connection: sqlite3.Connection, directory: Path, header: SumsHeader, numbers: list[int]
) -> dict[int, tuple[str, int | None, int | None]]:
    """Return the table of each page, and its first and last row; of an index its table alone."""
    try:
        roots = dict(connection.execute(_ROOTS).fetchall())
        table_of = dict(connection.execute(_INDEXED).fetchall())
    except sqlite3.DatabaseError:
        return {}
    given = {
        "path": str(directory / DATABASE),
        "page_size": header.page_size,
        "wanted": numbers,
        "roots": roots | {"sqlite_schema": 1},
    }
    found = json.loads(run_apart("find_page_owners", given=json.dumps(given).encode()))
    owners = {}
    for page, name, low, high in found:
        indexed = table_of.get(name, name) != name
        owners[page] = (table_of.get(name, name), None, None) if indexed else (name, low, high)
    return owners
