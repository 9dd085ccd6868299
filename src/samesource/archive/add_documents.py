"""Add documents to an archive."""

from __future__ import annotations

import dataclasses
import itertools
import json
from collections.abc import Callable, Iterable, Iterator, Sequence

from samesource.archive.choose_versions import Placed, Versions, choose_versions
from samesource.archive.choose_witnesses import choose_witnesses
from samesource.archive.collecting_later import collecting_later
from samesource.archive.mark_dirty import mark_dirty
from samesource.archive.opened import Opened
from samesource.archive.prepare_documents import prepare_documents
from samesource.archive.read_notice import read_notice
from samesource.archive.relink import relink
from samesource.archive.settle import settle
from samesource.archive.store_documents import store_documents
from samesource.archive.store_notices import store_notices
from samesource.archive.writing import writing
from samesource.engines.return_memory import return_memory
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.records.lately_used import LatelyUsed
from samesource.shelf import Receipt

CHUNK = 500
"""Documents a transaction: what is lost of a run that is killed, and what is held in memory."""

_KEPT = 1 / 8
"""Share of the documents in memory that are held until the next addition: some hundreds of short reports."""

_EVERY = 16
"""Additions between two returns of freed memory: it grows little in so many."""
_additions = itertools.count(1)

_STORIES = "SELECT id, story FROM documents WHERE id IN (SELECT value FROM json_each(?))"

OnStored = Callable[[Sequence[Receipt]], None]


def add_documents(
    opened: Opened,
    rows: Iterable[DocumentRow | RejectedRow],
    on_stored: OnStored | None = None,
    versions: Versions = "keep",
) -> list[Receipt]:
    """Add what reading yields and return a receipt each; `on_stored` is told of every chunk once it is on disk.

    A document whose id is held with the same text is `known`; with another text it is a version (`choose_versions`).
    What says of itself that it withdraws or corrects others is kept as a notice too. Where all fits one
    chunk, documents and the stories that they change are written in one transaction; of more, stories are traced once
    all is stored, and a run that is killed in between is completed by the next that writes. Cost a document: its keys,
    the pairs that they find, and the stories that it joins.
    """
    receipts: list[Receipt] = []
    chunks = _chunks(rows)
    first, second = next(chunks, []), next(chunks, [])
    for chunk in itertools.chain((first, second) if second else (first,), chunks):
        with writing(opened.connection, opened.directory):
            stored = _add_chunk(opened, chunk, versions)
            if not second:
                settle(opened)
                stored = _with_stories(opened, stored)
        receipts += stored
        if on_stored:
            on_stored(stored)
    if second:
        _settle_apart(opened)
        receipts = _with_stories(opened, receipts)
    opened.engine.rest()
    LatelyUsed.shrink(_KEPT)
    if next(_additions) % _EVERY == 0:
        return_memory()
    return receipts


def _settle_apart(opened: Opened) -> None:
    """Trace what is dirty, a transaction a group of stories."""
    more = True
    while more:
        with writing(opened.connection, opened.directory):
            more = settle(opened, one_group=True)


def _chunks(rows: Iterable[DocumentRow | RejectedRow]) -> Iterator[list[DocumentRow | RejectedRow]]:
    """Cut rows into chunks; reading stays a stream."""
    waiting = iter(rows)
    while chunk := list(itertools.islice(waiting, CHUNK)):
        yield chunk


@collecting_later()
def _add_chunk(opened: Opened, chunk: list[DocumentRow | RejectedRow], versions: Versions) -> list[Receipt]:
    """Store one chunk, its pairs and notices too, and mark whose stories it changes."""
    placed = iter(choose_versions(opened.connection, [row for row in chunk if isinstance(row, DocumentRow)], versions))
    told = [next(placed) if isinstance(row, DocumentRow) else _place_refused(opened, row) for row in chunk]
    documents = [each.row for each in told if isinstance(each.row, DocumentRow) and each.receipt.status == "added"]
    notices = [read_notice(each.row) for each in told if isinstance(each.row, DocumentRow)]
    if documents:
        numbers = store_documents(opened.connection, prepare_documents(opened, documents))
        witnesses, new, retired = choose_witnesses(opened.connection, numbers)
        relink(opened, new, retired)
        mark_dirty(opened.connection, witnesses)
    store_notices(opened.connection, [notice for notice in notices if notice])
    return [each.receipt for each in told]


def _place_refused(opened: Opened, row: RejectedRow) -> Placed:
    """Say what becomes of what has no text: a notice is kept, all else is rejected."""
    notice = read_notice(row)
    if notice is None or not notice.declared:
        return Placed(row, Receipt(row.id, "rejected", None, row.reason))
    new = store_notices(opened.connection, [notice])
    return Placed(row, Receipt(row.id, "added" if new else "known", None, f"no report but a notice: {notice.kind}"))


def _with_stories(opened: Opened, receipts: list[Receipt]) -> list[Receipt]:
    """Put the stories that documents have joined into their receipts."""
    names = json.dumps([receipt.id for receipt in receipts])
    story = dict(opened.connection.execute(_STORIES, (names,)))
    return [dataclasses.replace(each, story=story.get(each.id)) for each in receipts]
