"""Say in a few words what a report is in its lineage."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.exports.views.count_in_words import count_in_words
from samesource.exports.views.find_twins import find_twins
from samesource.exports.views.read_graph import Row
from samesource.exports.views.view_story import StoryView


@dataclass(frozen=True, slots=True)
class RowWords:
    """The words, and how many factual changes came in."""

    text: str
    factual: int


def describe_row(view: StoryView, row: Row) -> RowWords:
    """Describe a row: `revision of 01, same outlet`, `independent text · 6 derive from it`, `two parents: 03, 07`."""
    into = view.into.get(row.id, [])
    factual = sum(changes.factual for changes in into)
    below = len(view.graph.reach(row.id))
    more = len(row.copies) + row.hidden
    copies = f"; {count_in_words(more, 'more copy', 'more copies')} of the same words" if more else ""
    if row.id in view.graph.lost:
        return RowWords(f"not among the documents given; {below} derive from it", 0)
    if not row.edges:
        derive = f"{below} derive{'s' if below == 1 else ''} from it" if below else "nothing given derives from it"
        standing = (
            "independent text" if view.graph.standing[row.id] == "independent" else "perhaps the independent text"
        )
        tied = [view.labels[name].token for name in view.graph.tied.get(row.id, ()) if name in view.labels]
        if tied:
            standing = f"one text with {' and '.join(tied[:2])}, path unknown"
        return RowWords(f"{standing} · {derive}{copies}", 0)
    if len(row.edges) > 1:
        tokens = " and ".join(view.labels[edge.parent].token for edge in row.edges)
        return RowWords(f"{count_in_words(len(row.edges))} parents: {tokens}{copies}", factual)
    edge = row.edges[0]
    parent = view.labels[edge.parent]
    if not edge.determined:
        same = (
            f"same text as {parent.token}" if edge.kind == "copy" else f"{edge.kind} of {parent.token} or the reverse"
        )
        return RowWords(f"{same} · direction undetermined{copies}", factual)
    twins = [view.labels[name].token for name in find_twins(view.graph, edge).ids if name in view.labels]
    whom = "a lost source" if edge.parent in view.graph.lost else parent.token
    whom += f" or its twin {twins[0]}" if len(twins) == 1 else " or one of its copies" if twins else ""
    own = ", same outlet" if into and into[0].own else ""
    return RowWords(f"{edge.kind} of {whom}{own}{copies}", factual)
