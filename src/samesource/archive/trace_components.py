"""Trace the stories of components, with the stages' own kernels."""

from __future__ import annotations

from samesource.archive.gather_component import Component
from samesource.archive.judged import Pair, Tables
from samesource.archive.keep_judged import keep_judged
from samesource.archive.lone_trace import lone_trace
from samesource.archive.opened import Opened
from samesource.archive.read_tables import read_tables
from samesource.archive.run_tables import run_tables
from samesource.model import Trace
from samesource.shelving.split_stories import split_stories


def trace_components(opened: Opened, group: list[Component]) -> dict[str, Trace]:
    """Return the trace of each story in a group of components; cost that of the stages from `complete_pairs` on.

    A component of one document has nothing to compare: its trace is made by itself.
    """
    several = [component for component in group if len(component.documents) > 1]
    traces: dict[str, Trace] = {}
    for component in group:
        if len(component.documents) == 1:
            made = lone_trace(opened, *component.documents)
            traces[made.stories[0].id] = made
    if several:
        tables = read_tables(opened, several)
        traces |= split_stories(run_tables(opened, tables))
        _keep_completed(opened, several, tables)
    return traces


def _keep_completed(opened: Opened, group: list[Component], tables: Tables) -> None:
    """Keep the pairs that were completed: the next document of the story needs them again."""
    number = {name: held for component in group for held, (name, _) in component.documents.items()}
    known = {(row["a"], row["b"]) for row in tables["found_relations"]}
    relations = {(row["a"], row["b"]): row for row in opened.engine.fetch("paired_relations").to_pylist()}
    if len(relations) == len(known):
        return
    for row in opened.engine.fetch("alignments").to_pylist():
        names = row["a"], row["b"]
        if names not in known:
            pair: Pair = (number[names[0]], number[names[1]])
            keep_judged(opened, pair, {"alignment": row["packed"], "relation": relations[names]})
