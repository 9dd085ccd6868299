"""The keys of a document as rows of postings."""

from __future__ import annotations

from samesource.archive.layout import CHANNELS
from samesource.records.packing import unpack
from samesource.records.prepared import Prepared
from samesource.stages.fingerprint_document import fingerprint_document

Posting = tuple[int, int, int, int, int]
"""Channel, key, document, kind, weight."""

SINGLE_KINDS = ("word", "name", "number")


def list_postings(number: int, packed: bytes, depth: str) -> list[Posting]:
    """Make the keys of document `number` from its packed Prepared; cost linear in words."""
    rows: list[Posting] = []
    for keys in fingerprint_document(unpack(Prepared, packed), depth):
        channel = CHANNELS.index(keys.channel)
        lists = keys.key.tolist(), keys.kind.tolist(), keys.weight.tolist()
        rows += [(channel, key, number, kind, weight) for key, kind, weight in zip(*lists, strict=True)]
    return rows
