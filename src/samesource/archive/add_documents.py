"""Add documents to an archive."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterable, Iterator, Sequence

from samesource.archive.choose_witnesses import choose_witnesses
from samesource.archive.mark_dirty import mark_dirty
from samesource.archive.opened import Opened
from samesource.archive.prepare_documents import prepare_documents
from samesource.archive.read_parts import read_parts
from samesource.archive.relink import relink
from samesource.archive.settle import settle
from samesource.archive.store_documents import store_documents
from samesource.archive.writing import writing
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.shelf import Receipt

CHUNK = 500
"""Documents a transaction: what is lost of a run that is killed, and what is held in memory."""

_HELD = "SELECT id, number, story FROM documents WHERE id IN (SELECT value FROM json_each(?))"
_STORIES = "SELECT id, story FROM documents WHERE id IN (SELECT value FROM json_each(?))"

OnStored = Callable[[Sequence[Receipt]], None]


def add_documents(
    opened: Opened, rows: Iterable[DocumentRow | RejectedRow], on_stored: OnStored | None = None
) -> list[Receipt]:
    """Add what reading yields and return a receipt each; `on_stored` is told of every chunk once it is on disk.

    A document whose id is held with the same text is `known`; with another text it is `rejected`. Where all fits one
    chunk, documents and the stories that they change are written in one transaction; of more, stories are traced once
    all is stored, and a run that is killed in between is completed by the next that writes. Cost a document: its keys,
    the pairs that they find, and the stories that it joins.
    """
    receipts: list[Receipt] = []
    chunks = _chunks(rows)
    first, second = next(chunks, []), next(chunks, [])
    for chunk in itertools.chain((first, second) if second else (first,), chunks):
        with writing(opened.connection, opened.directory):
            stored = _add_chunk(opened, chunk)
            if not second:
                settle(opened)
                stored = _with_stories(opened, stored)
        receipts += stored
        if on_stored:
            on_stored(stored)
    if second:
        _settle_apart(opened)
        receipts = _with_stories(opened, receipts)
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


def _add_chunk(opened: Opened, chunk: list[DocumentRow | RejectedRow]) -> list[Receipt]:
    """Store one chunk, its pairs too, and mark whose stories it changes."""
    documents = {row.id: row for row in chunk if isinstance(row, DocumentRow)}
    receipts = {row.id: Receipt(row.id, "rejected", None, row.reason) for row in chunk if isinstance(row, RejectedRow)}
    for receipt in _held(opened, documents):
        receipts[receipt.id] = receipt
        del documents[receipt.id]
    if documents:
        numbers = store_documents(opened.connection, prepare_documents(opened, documents.values()))
        witnesses, new, retired = choose_witnesses(opened.connection, numbers)
        relink(opened, new, retired)
        mark_dirty(opened.connection, witnesses)
    receipts |= {name: Receipt(name, "added") for name in documents}
    return [receipts[row.id] for row in chunk]


def _held(opened: Opened, documents: dict[str, DocumentRow]) -> list[Receipt]:
    """Return receipts of documents whose id is held already."""
    held = opened.connection.execute(_HELD, (json.dumps(sorted(documents)),)).fetchall()
    texts = {row["id"]: row["text"] for row in read_parts(opened.connection, [row[1] for row in held], "documents")}
    refused = "the id is held with another text: give the new version an id of its own, or forget the old one"
    return [
        Receipt(name, "known", story)
        if texts[name] == documents[name].text
        else Receipt(name, "rejected", story, refused)
        for name, _, story in held
    ]


def _with_stories(opened: Opened, receipts: list[Receipt]) -> list[Receipt]:
    """Put the stories that documents have joined into their receipts."""
    names = json.dumps([receipt.id for receipt in receipts])
    story = dict(opened.connection.execute(_STORIES, (names,)))
    return [Receipt(each.id, each.status, story.get(each.id), each.reason) for each in receipts]
