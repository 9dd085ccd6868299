"""Look at the keys of documents and at the pairs that they make."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from samesource.archive.anchor_totals import anchor_totals
from samesource.archive.find_pairs import find_pairs
from samesource.archive.is_linked import is_linked
from samesource.archive.judged import Judged
from samesource.archive.make_postings import make_postings
from samesource.archive.name_days import name_days
from samesource.archive.opened import Opened
from samesource.archive.unpack_part import unpack_part
from samesource.archive.verify_report import COMPACT, Checked, Fault
from samesource.config import RelateConfig
from samesource.errors import ArchiveError

_CHUNK = 100

_COUNTS = """
SELECT p.document, COUNT(*), d.witness IS p.document FROM postings p LEFT JOIN documents d ON d.number = p.document
GROUP BY p.document
"""
_HELD = "SELECT kind, weight FROM postings WHERE channel = ? AND key = ? AND document = ?"
_TOTALS = "SELECT id, singles, joint FROM documents WHERE number = ?"
_DANGLING = """
SELECT p.a, p.b FROM {table} p LEFT JOIN documents x ON x.number = p.a LEFT JOIN documents y ON y.number = p.b
WHERE x.{own} IS NOT p.a OR y.{own} IS NOT p.b OR x.id >= y.id
"""
_JUDGED = """
SELECT j.a, j.b, j.content, x.id, y.id, p.linked, p.same_story, p.dependent FROM judged j
JOIN documents x ON x.number = j.a JOIN documents y ON y.number = j.b
LEFT JOIN pairs p ON p.a = j.a AND p.b = j.b
"""
_UNJUDGED = "SELECT a, b FROM pairs WHERE (near_a OR near_b) AND same_story IS NULL"
_PAIRS = """
SELECT a, b, sketch_bands, passage_keys, anchor_kinds, anchor_weight FROM pairs
WHERE a IN (SELECT value FROM json_each(?1)) OR b IN (SELECT value FROM json_each(?1))
"""


def verify_pairs(opened: Opened, witnesses: Iterable[int]) -> Checked:
    """Look at all pairs and how they were judged, and make the keys and pairs of `witnesses` again.

    Cost: reading keys and pairs; for each of `witnesses` that of adding it, but for judging its pairs.
    """
    connection = opened.connection
    counts = {document: (count, bool(right)) for document, count, right in connection.execute(_COUNTS)}
    faults = [
        Fault("posting", None, f"document number {document}", "its keys are held, it is no witness", COMPACT)
        for document, (_, right) in counts.items()
        if not right
    ]
    faults += _verify_judged(opened)
    remade = sorted(set(witnesses))
    made = compared = 0
    for start in range(0, len(remade), _CHUNK):
        chunk = remade[start : start + _CHUNK]
        try:
            keys, pairs, wrong = _verify_chunk(opened, chunk, {one: counts.get(one, (0, True))[0] for one in chunk})
        except (ArchiveError, ValueError):
            continue  # a document that does not hold together is named already
        made, compared, faults = made + keys, compared + pairs, faults + wrong
    return Checked({"postings": made, "pairs": compared}, tuple(faults))


def _verify_judged(opened: Opened) -> Iterator[Fault]:
    """Look whether pairs and what was judged of them stand on documents, and agree."""
    connection = opened.connection
    for table, own, what in (("pairs", "witness", "no witness"), ("judged", "number", "not there")):
        for a, b in connection.execute(_DANGLING.format(table=table, own=own)).fetchall():
            yield _fault(opened, (a, b), f"a row of {table} stands on what is {what}, or the wrong way round")
    for a, b, content, *held in connection.execute(_JUDGED).fetchall():
        says = _misjudged(opened.config.relate, content, *held)
        if says:
            yield _fault(opened, (a, b), says)
    for a, b in connection.execute(_UNJUDGED).fetchall():
        yield _fault(opened, (a, b), "it is among the nearest and was never judged")


def _misjudged(
    config: RelateConfig, content: bytes, first: str, second: str, linked: int | None, *told: int | None
) -> str:
    """Say what is wrong with a judged pair; empty where nothing is."""
    try:
        judged: Judged = unpack_part(content, "")
        relation = judged["relation"]
        if (relation["a"], relation["b"]) != (first, second):
            return "what was judged is of another pair"
        chances = relation["same_story"], relation["dependent"]
        if told[0] is not None and (*chances, int(is_linked(chances, config))) != (*told, linked):
            return "its row says other than what was judged"
    except (ArchiveError, KeyError, TypeError):
        return "what was judged of it is damaged"
    return ""


def _verify_chunk(opened: Opened, chunk: list[int], counts: dict[int, int]) -> tuple[int, int, list[Fault]]:
    """Make the keys and pairs of some witnesses again; return how many of each, and what differs."""
    connection = opened.connection
    faults = []
    postings = make_postings(opened, chunk)
    totals = anchor_totals(postings)
    lacking = {
        document
        for channel, key, document, kind, weight in postings
        if connection.execute(_HELD, (channel, key, document)).fetchone() != (kind, weight)
    }
    for number in chunk:
        name, *held = connection.execute(_TOTALS, (number,)).fetchone()
        own = sum(posting[2] == number for posting in postings)
        if number in lacking or own != counts[number] or tuple(held) != totals.get(number, (0, 0)):
            segment = name_days(connection, [number])
            faults.append(Fault("posting", segment, f"document {name}", "its keys are not those of its words", COMPACT))
    found = {(min(pair), max(pair)): tuple(values) for pair, values in find_pairs(opened, postings).items()}
    rows = connection.execute(_PAIRS, (json.dumps(chunk),)).fetchall()
    stored = {(min(a, b), max(a, b)): tuple(values) for a, b, *values in rows}
    differing = [pair for pair in sorted(found.keys() | stored.keys()) if found.get(pair) != stored.get(pair)]
    faults += [_fault(opened, pair, "it is not what the keys of its documents make") for pair in differing]
    return len(postings), len(stored), faults


def _fault(opened: Opened, pair: tuple[int, int], says: str) -> Fault:
    segment = name_days(opened.connection, pair)
    return Fault("pair", segment, f"documents number {pair[0]} and {pair[1]}", says, COMPACT)
