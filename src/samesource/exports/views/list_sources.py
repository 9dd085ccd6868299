"""List the texts that stand behind a story, each with what derives from it."""

from __future__ import annotations

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
    for row in graph.rows:
        standing = graph.standing[row.id]
        if row.edges or standing == "derived":
            continue
        below = graph.descendants(row.id)
        heads = (
            [row.id, *(name for name in below if graph.standing[name] == "either")]
            if standing == "either"
            else [row.id]
        )
        sources.append(Source(tuple(heads), standing, tuple(name for name in below if name not in heads)))
    return sources
