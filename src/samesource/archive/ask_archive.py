"""Ask an archive where a text comes from."""

from __future__ import annotations

import dataclasses

from samesource.archive.find_components import find_components
from samesource.archive.find_pairs import find_pairs
from samesource.archive.gather_component import gather_component
from samesource.archive.is_linked import is_linked
from samesource.archive.judge_named import judge_named
from samesource.archive.judged import Judged
from samesource.archive.list_postings import list_postings
from samesource.archive.opened import Opened
from samesource.archive.pair_tables import pair_tables
from samesource.archive.prepare_documents import Parts, prepare_documents
from samesource.archive.read_parts import read_parts
from samesource.archive.read_tables import read_tables
from samesource.archive.run_tables import run_tables
from samesource.model import Trace
from samesource.reading.rows import DocumentRow
from samesource.shelving.split_stories import split_stories

_ASKED = -1
"""Stands for the number of a document that is not held."""

_SAME_WORDS = "SELECT witness FROM documents WHERE words_key = ? AND words = ? AND words_key <> 0 LIMIT 1"
_NAMES = "SELECT id FROM documents WHERE number = ?"


def ask_archive(opened: Opened, asked: DocumentRow) -> Trace:
    """Return the trace of the story that `asked` would join, itself in it; nothing is stored.

    An id that is held already gets a mark. A text that joins no story comes back alone. Cost as adding it.
    """
    row = dataclasses.replace(asked, id=_free_id(opened, asked.id))
    parts = prepare_documents(opened, [row])[row.id]
    told = parts["segmented"]
    same = opened.connection.execute(_SAME_WORDS, (told["words_key"], told["words"])).fetchone()
    judged = {} if same else _judge(opened, row.id, parts)
    linked = {number for number, pair in judged.items() if is_linked(pair, opened.config.relate)}
    starts = {same[0]} if same else linked
    group = [gather_component(opened.connection, found) for found in find_components(opened.connection, starts)]
    tables = read_tables(dataclasses.replace(opened, stores=False), group)
    for part, own in parts.items():
        tables[part].append(own)
    tables["witnesses"].append({"id": row.id, "witness": _name(opened, same[0]) if same else row.id})
    inside = {number for component in group for number in component.witnesses}
    for name, rows in pair_tables(pair for number, pair in sorted(judged.items()) if number in inside).items():
        tables[name] += rows
    answers = split_stories(run_tables(opened, tables)).values()
    return next(trace for trace in answers if any(held.id == row.id for held in trace.documents))


def _free_id(opened: Opened, name: str) -> str:
    """Return an id that no document has."""
    while opened.connection.execute("SELECT 1 FROM documents WHERE id = ?", (name,)).fetchone():
        name += "?"
    return name


def _judge(opened: Opened, name: str, parts: Parts) -> dict[int, Judged]:
    """Judge the text asked about beside the nearest witnesses that share its keys."""
    packed = parts["prepared"]["packed"]
    evidence = find_pairs(opened, list_postings(_ASKED, packed, opened.config.candidates.depth))
    near = _nearest(opened, [(number, values) for (_, number), values in sorted(evidence.items())])
    prepared = [parts["prepared"], *read_parts(opened.connection, near, "prepared")]
    names = {number: _name(opened, number) for number in near}
    pairs = {number: (min(name, held), max(name, held)) for number, held in names.items()}
    found = judge_named(opened, pairs.values(), prepared)
    return {number: found[pair] for number, pair in pairs.items()}


def _nearest(opened: Opened, rows: list[tuple[int, list[int]]]) -> list[int]:
    """Choose the witnesses to compare with, as for a document that is added."""
    limits = opened.config.candidates
    if len(rows) <= limits.near_from:
        return [number for number, _ in rows]
    orders = ((0, 1), (1, 0), (3, 2))
    chosen = set()
    for first, second in orders:
        ranked = sorted(rows, key=lambda row: (-row[1][first], -row[1][second], row[0]))
        chosen |= {number for number, _ in ranked[: limits.near_pairs]}
    return sorted(chosen)


def _name(opened: Opened, number: int) -> str:
    """Return the id of a document by its number."""
    return str(opened.connection.execute(_NAMES, (number,)).fetchone()[0])
