"""Write down the keys of witnesses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from samesource.archive.layout import CHANNELS
from samesource.archive.opened import Opened
from samesource.archive.read_parts import read_parts
from samesource.records.document_keys import KINDS, DocumentKeys
from samesource.records.packing import unpack
from samesource.records.prepared import Prepared
from samesource.stages.fingerprint_document import fingerprint_document

Posting = tuple[int, int, int, int, int]
"""Channel, key, document, kind, weight."""

SINGLE_KINDS = ("word", "name", "number")

_INSERT = "INSERT INTO postings (channel, key, document, kind, weight) VALUES (?, ?, ?, ?, ?)"
_DELETE = "DELETE FROM postings WHERE channel = ? AND key = ? AND document = ?"
_TOTALS = "UPDATE documents SET singles = ?, joint = ? WHERE number = ?"


def store_postings(opened: Opened, numbers: Iterable[int]) -> list[Posting]:
    """Insert the keys of new witnesses, with the weights of their anchors, and return them; cost linear in words."""
    made: list[Posting] = []
    for number, keys in _keys(opened, numbers):
        singles = joint = 0
        for channel in keys:
            single = np.isin(channel.kind, [KINDS.index(kind) for kind in SINGLE_KINDS])
            if channel.channel == "anchor":
                singles, joint = int(channel.weight[single].sum()), int(channel.weight[~single].sum())
            made += _postings(number, channel)
        opened.connection.execute(_TOTALS, (singles, joint, number))
    opened.connection.executemany(_INSERT, made)
    return made


def remove_postings(opened: Opened, numbers: Iterable[int]) -> None:
    """Delete the keys of documents that are no witnesses any more."""
    for number, keys in _keys(opened, numbers):
        gone = [(place, key, document) for channel in keys for place, key, document, _, _ in _postings(number, channel)]
        opened.connection.executemany(_DELETE, gone)


def _keys(opened: Opened, numbers: Iterable[int]) -> Iterator[tuple[int, list[DocumentKeys]]]:
    """Make the keys of documents again from their words."""
    ordered = sorted(set(numbers))
    depth = opened.config.candidates.depth
    for number, row in zip(ordered, read_parts(opened.connection, ordered, "prepared"), strict=True):
        yield number, fingerprint_document(unpack(Prepared, row["packed"]), depth)


def _postings(number: int, keys: DocumentKeys) -> list[Posting]:
    """List the keys of one channel as rows."""
    channel = CHANNELS.index(keys.channel)
    lists = keys.key.tolist(), keys.kind.tolist(), keys.weight.tolist()
    return [(channel, key, number, kind, weight) for key, kind, weight in zip(*lists, strict=True)]
