"""Ask an archive where a text comes from."""

from __future__ import annotations

import dataclasses

from samesource.archive.asked import ASKED, Asked
from samesource.archive.complete_component import complete_component
from samesource.archive.find_components import find_components
from samesource.archive.find_names import find_names
from samesource.archive.find_pairs import find_pairs
from samesource.archive.gather_component import Chances, Component, gather_component
from samesource.archive.is_linked import is_linked
from samesource.archive.judge_pairs import judge_pairs
from samesource.archive.judged import Pair
from samesource.archive.list_postings import list_postings
from samesource.archive.nearest_pairs import Shared, nearest_pairs
from samesource.archive.opened import Opened
from samesource.archive.plan_stories import plan_stories
from samesource.archive.prepare_documents import prepare_documents
from samesource.archive.read_parts import read_parts
from samesource.archive.read_tables import read_tables
from samesource.archive.run_tables import run_tables
from samesource.model import Trace
from samesource.reading.rows import DocumentRow

_SAME_WORDS = "SELECT witness FROM documents WHERE words_key = ? AND words = ? AND words_key <> 0 LIMIT 1"


def ask_archive(opened: Opened, given: DocumentRow) -> Trace:
    """Return the trace of the story that `given` would join, itself in it; nothing is stored.

    An id that is held already gets a mark. A text that joins no story comes back alone. Cost as adding it.
    """
    row = dataclasses.replace(given, id=_free_id(opened, given.id))
    asked = Asked(row.id, prepare_documents(opened, [row])[row.id])
    looking = dataclasses.replace(opened, stores=False, asked=asked)
    component = _component(looking, asked)
    pairs = complete_component(looking, component)
    witnesses = sorted(component.witnesses - {ASKED})
    abouts = {held["id"]: held["about"] for held in read_parts(opened.connection, witnesses, "declared")}
    abouts[row.id] = asked.parts["declared"]["about"]
    plans = plan_stories(component, pairs, abouts, opened.config.relate)
    joined = next(plan for plan in plans if ASKED in plan.documents)
    return run_tables(looking, read_tables(looking, [joined]))


def _component(opened: Opened, asked: Asked) -> Component:
    """Gather what the asked text would be linked with, itself in it."""
    told = asked.parts["segmented"]
    same = opened.connection.execute(_SAME_WORDS, (told["words_key"], told["words"])).fetchone()
    pairs = {} if same else _judge(opened, asked)
    starts = (
        {same[0]} if same else {max(a, b) for (a, b) in pairs if is_linked(asked.judged[a, b], opened.config.relate)}
    )
    found = [gather_component(opened.connection, held) for held in find_components(opened.connection, starts)]
    held = {number for component in found for number in component.witnesses}
    inside = {pair: chances for pair, chances in pairs.items() if max(pair) in held}
    documents = {number: told for component in found for number, told in component.documents.items()}
    return Component(
        frozenset(held if same else held | {ASKED}),
        documents | {ASKED: (asked.id, find_names(opened.connection, same)[same[0]] if same else asked.id)},
        frozenset(),
        {pair: chances for component in found for pair, chances in component.pairs.items()} | inside,
    )


def _free_id(opened: Opened, name: str) -> str:
    """Return an id that no document has."""
    while opened.connection.execute("SELECT 1 FROM documents WHERE id = ?", (name,)).fetchone():
        name += "?"
    return name


def _judge(opened: Opened, asked: Asked) -> dict[Pair, Chances]:
    """Judge the text asked about beside the nearest witnesses that share its keys, as if it were added."""
    packed = asked.parts["prepared"]["packed"]
    evidence = find_pairs(opened, list_postings(ASKED, packed, opened.config.candidates.depth), asked.id)
    names = find_names(opened.connection, (number for _, number in evidence)) | {ASKED: asked.id}
    found = []
    for pair, shared in evidence.items():
        a, b = sorted(pair, key=lambda number: names[number])
        found.append(Shared((a, b), (names[a], names[b]), *shared))
    return {
        pair: (judged["relation"]["same_story"], judged["relation"]["dependent"])
        for pair, judged in judge_pairs(opened, nearest_pairs(found, opened.config.candidates)).items()
    }
