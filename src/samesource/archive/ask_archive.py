"""Ask an archive where a text comes from."""

from __future__ import annotations

import dataclasses

from samesource.archive.asked import ASKED, Asked
from samesource.archive.collecting_later import collecting_later
from samesource.archive.find_names import find_names
from samesource.archive.find_pairs import find_pairs
from samesource.archive.find_region import find_region
from samesource.archive.is_linked import is_linked
from samesource.archive.judge_pairs import judge_pairs
from samesource.archive.judged import Chances, Pair
from samesource.archive.list_postings import list_postings
from samesource.archive.nearest_pairs import Shared, nearest_pairs
from samesource.archive.opened import Opened
from samesource.archive.plan_stories import plan_stories
from samesource.archive.prepare_documents import prepare_documents
from samesource.archive.read_tables import read_tables
from samesource.archive.recall_stories import recall_stories
from samesource.archive.run_tables import run_tables
from samesource.model import Trace
from samesource.reading.rows import DocumentRow

_SAME_WORDS = "SELECT witness FROM documents WHERE words_key = ? AND words = ? AND words_key <> 0 LIMIT 1"


@collecting_later()
def ask_archive(opened: Opened, given: DocumentRow) -> Trace:
    """Return the trace of the story that `given` would join, itself in it; nothing is stored.

    An id that is held already gets a mark. A text that joins no story comes back alone. Cost as adding it.
    """
    row = dataclasses.replace(given, id=_free_id(opened, given.id))
    looking, starts = _look(opened, Asked(row.id, prepare_documents(opened, [row])[row.id]))
    plans = plan_stories(find_region(looking, starts))
    joined = next(plan for plan in plans if ASKED in plan.documents)
    return run_tables(looking, read_tables(looking, [joined]), recall_stories(looking, [joined]))


def _look(opened: Opened, asked: Asked) -> tuple[Opened, set[int]]:
    """Return an archive in which the asked text counts as held, and the witnesses whose stories that may change."""
    told = asked.parts["segmented"]
    same = opened.connection.execute(_SAME_WORDS, (told["words_key"], told["words"])).fetchone()
    if same:
        return dataclasses.replace(opened, stores=False, asked=dataclasses.replace(asked, witness=same[0])), set(same)
    near = _judge(dataclasses.replace(opened, stores=False, asked=asked), asked)
    config = opened.config.relate
    starts = {number for pair, chances in near.items() if is_linked(chances, config) for number in pair}
    return dataclasses.replace(opened, stores=False, asked=dataclasses.replace(asked, near=near)), starts | {ASKED}


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
