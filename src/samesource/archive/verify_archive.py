"""Look through an archive for anything that is not as it was written or not as it should be."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable

from samesource.archive.explaining import explaining
from samesource.archive.opened import Opened
from samesource.archive.renew_sums import renew_sums
from samesource.archive.verify_database import verify_database
from samesource.archive.verify_documents import verify_documents
from samesource.archive.verify_epoch import verify_epoch
from samesource.archive.verify_pages import verify_pages
from samesource.archive.verify_pairs import verify_pairs
from samesource.archive.verify_report import RESTORE, Checked, Fault, VerifyReport
from samesource.archive.verify_results import verify_results
from samesource.archive.verify_stories import verify_stories
from samesource.errors import SamesourceError

SAMPLE = 12
"""Stories that are made anew where nothing else is asked for: seconds, not minutes."""
_SEED = 8
_WITNESSES = "SELECT number FROM documents WHERE witness = number ORDER BY number"


def verify_archive(opened: Opened, sample: int | None = None, full: bool = False) -> VerifyReport:
    """Check every page, part, document and story, and make `sample` stories anew (None: SAMPLE; `full`: everything).

    Pages against their digests, SQLite's own check, the checksum of each part, rows against parts, stories against
    documents, statistics against their name; keys and pairs made again of a sample of documents; and stories traced
    anew by an ordinary run, which must give the same. Nothing is changed but digests that are lacking where all else
    is sound. Other processes may read; whoever writes waits while pages are compared. Cost: reading the archive, and a
    run over the documents made anew.
    """
    count = SAMPLE if sample is None else sample
    pages = _look(lambda: verify_pages(opened.connection, opened.directory))
    looks = [pages]
    opened.connection.execute("BEGIN")  # all that follows sees one state, whoever writes meanwhile
    try:
        looks.append(_look(lambda: verify_database(opened.connection)))
        looks.append(_look(lambda: verify_documents(opened.connection)))
        looks.append(_look(lambda: verify_stories(opened.connection)))
        looks.append(_look(lambda: verify_epoch(opened)))
        looks.append(_look(lambda: verify_pairs(opened, _some(opened, None if full else count))))
        if any(look.faults for look in looks):
            looks.append(Checked({}, unseen=("stories made anew: what they are made of is not sound",)))
        elif full or count:
            looks.append(_look(lambda: verify_results(opened, None if full else count)))
    finally:
        if opened.connection.in_transaction:
            opened.connection.execute("ROLLBACK")
    faults = tuple(fault for look in looks for fault in look.faults)
    if not faults and not pages.counted.get("pages") and renew_sums(opened.connection, opened.directory):
        looks[0] = Checked(pages.counted, (), (*pages.unseen, "digests of all pages have been made now"))
    checked = {name: number for look in looks for name, number in look.counted.items()}
    unseen = tuple(says for look in looks for says in look.unseen)
    if not full:
        unseen += ("keys, pairs and results of documents outside the sample: a full look makes all of them again",)
    return VerifyReport(full, checked, faults, unseen)


def _look(look: Callable[[], Checked]) -> Checked:
    """Take one look; where the database itself gives up, that is what has been found."""
    try:
        return look()
    except sqlite3.DatabaseError as error:
        says = f"the database cannot be read through: {error}"
        return Checked({}, (Fault("database", None, "archive.db", says, RESTORE),))
    except SamesourceError as error:
        return Checked({}, (Fault("database", None, error.where or "archive.db", error.what, error.remedy or RESTORE),))


def _some(opened: Opened, sample: int | None) -> list[int]:
    """Draw witnesses whose keys and pairs are made again."""
    with explaining(opened.directory):
        numbers = [number for (number,) in opened.connection.execute(_WITNESSES)]
    if sample is None or sample >= len(numbers):
        return numbers
    return sorted(random.Random(_SEED).sample(numbers, sample))  # noqa: S311 - a sample, no secret
