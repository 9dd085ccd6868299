"""Hold stories against what an ordinary run over the same texts makes of them."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterable
from typing import Any

from samesource.archive.find_components import find_components
from samesource.archive.name_days import name_days
from samesource.archive.opened import Opened
from samesource.archive.retrace_stories import retrace_stories
from samesource.archive.unpack_part import unpack_part
from samesource.archive.verify_report import COMPACT, Checked, Fault
from samesource.errors import ArchiveError
from samesource.model import Trace

_SEED = 8
_LARGE = 1_000
"""Documents beyond which a component is left to the full look."""

_WITNESSES = "SELECT DISTINCT witness FROM documents WHERE story IN (SELECT value FROM json_each(?))"
_IDS = "SELECT id FROM stories ORDER BY documents > 1 DESC, id"
_MANY = "SELECT COUNT(*) FROM stories WHERE documents > 1"
_OF = "SELECT DISTINCT story FROM documents WHERE witness IN (SELECT value FROM json_each(?)) AND story IS NOT NULL"
_DIRTY = "SELECT witness FROM dirty"
_STORED = "SELECT trace FROM stories WHERE id = ?"
_NUMBERS = "SELECT number FROM documents WHERE story = ?"
_APART = ("created", "options", "epoch", "version")
"""Of a trace, what says how and when it was made."""


def verify_results(opened: Opened, sample: int | None) -> Checked:
    """Make stories anew (`sample` of them, mostly of several reports; None: all) and compare all that is said of them.

    Families, lineage, relations, claims, changes and damage must be the same to the byte. Stories that wait to be
    traced are left out. Cost: a run over the documents concerned.
    """
    connection = opened.connection
    dirty = {witness for (witness,) in connection.execute(_DIRTY)}
    components = find_components(connection, _chosen(connection, sample))
    if sample is not None:
        components = [one for one in components if not one & dirty and len(one) <= _LARGE]
        if not components:
            return Checked({"stories made anew": 0})
    held = {witness for component in components for witness in component if not component & dirty}
    stories = {story for (story,) in connection.execute(_OF, (json.dumps(sorted(held)),))}
    made = retrace_stories(opened, held if sample is not None else None)
    faults = []
    for story in sorted(stories):
        says = _compare(connection, story, made.get(story))
        if says:
            faults.append(_fault(opened, story, says))
    return Checked({"stories made anew": len(stories)}, tuple(faults))


def _chosen(connection: sqlite3.Connection, sample: int | None) -> Iterable[int]:
    """Return the witnesses of the stories to be made anew: at most three in four of several reports where there are."""
    stories = [story for (story,) in connection.execute(_IDS)]
    if sample is not None:
        ((many,),) = connection.execute(_MANY).fetchall()
        drawn = random.Random(_SEED)  # noqa: S311 - a sample, no secret
        several = drawn.sample(stories[:many], min(many, max(sample * 3 // 4, sample - (len(stories) - many))))
        rest = stories[many:]
        stories = several + drawn.sample(rest, min(len(rest), sample - len(several)))
    return [witness for (witness,) in connection.execute(_WITNESSES, (json.dumps(stories),))]


def _compare(connection: sqlite3.Connection, story: str, made: Trace | None) -> str:
    """Say in what a story differs from the one made anew; empty where in nothing."""
    if made is None:
        return "a run over the same texts groups its documents otherwise"
    found = connection.execute(_STORED, (story,)).fetchone()
    try:
        kept = Trace.from_dict(unpack_part(found[0], f"story {story}")).to_dict(with_text=False)
    except (ArchiveError, TypeError):
        return ""  # a damaged story is named already
    if kept.get("left_out"):
        return ""  # of a story larger than a report, only some copies are shown
    expected = made.to_dict(with_text=False)
    differing = [name for name in expected if name not in _APART and _bytes(kept[name]) != _bytes(expected[name])]
    return f"a run over the same texts gives other {', '.join(differing)}" if differing else ""


def _bytes(told: Any) -> str:  # noqa: ANN401 - what JSON may hold
    return json.dumps(told, ensure_ascii=True, sort_keys=True)


def _fault(opened: Opened, story: str, says: str) -> Fault:
    numbers = [number for (number,) in opened.connection.execute(_NUMBERS, (story,))]
    return Fault("result", name_days(opened.connection, numbers), f"story {story}", says, COMPACT)
