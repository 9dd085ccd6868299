"""List the texts that stand behind a story, each with what derives from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samesource.exports.views.view_story import StoryView


@dataclass(frozen=True, slots=True)
class Source:
    """An independent text (or several of which one is, or a lost source) and its descendants."""

    heads: tuple[str, ...]
    standing: str
    below: tuple[str, ...]


def list_sources(view: StoryView) -> list[Source]:
    """List the sources in the drawing's order; a merger stands in the line of each text it joins."""
    graph = view.graph
    sources = []
    told: set[str] = set()
    for row in graph.rows:
        standing = graph.standing[row.id]
        if row.edges or standing == "derived" or row.id in told:
            continue
        group = _tied(row.id, graph.tied)
        below = sorted({name for head in group for name in graph.descendants(head)}, key=_places(view).__getitem__)
        open_ended = [name for name in below if graph.standing[name] == "either"] if standing == "either" else []
        heads = [*group, *(name for name in open_ended if name not in group)]
        told.update(heads)
        sources.append(Source(tuple(heads), standing, tuple(name for name in below if name not in heads)))
    return sources


def _tied(name: str, tied: Mapping[str, Sequence[str]]) -> list[str]:
    """List a text and those that count with it as one, through any number of ties."""
    group, waiting = [name], [name]
    while waiting:
        new = [other for other in tied.get(waiting.pop(), ()) if other not in group]
        group += new
        waiting += new
    return group


def _places(view: StoryView) -> dict[str, int]:
    return {row.id: place for place, row in enumerate(view.graph.rows)}
