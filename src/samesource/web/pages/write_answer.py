"""Say where a text comes from."""

from __future__ import annotations

from samesource.exports.views.count_in_words import count_in_words
from samesource.exports.views.find_twins import find_twins
from samesource.exports.views.probability_in_words import probability_in_words
from samesource.exports.views.view_story import StoryView
from samesource.model import Edge

SHORT = 40
"""Words below which a text is no report."""


def write_answer(view: StoryView, asked: str) -> tuple[str, list[str]]:
    """Return a headline and sentences on the document `asked`, as guarded as the evidence is."""
    if view.graph.reports == 1:
        words = view.graph.documents[asked].words
        few = f"A text of {count_in_words(words, 'word')} is too short to tell an event by: paste a whole report. "
        few += 'Who says a sentence, samesource ask "WORDS" PATH tells on the command line.'
        return "Nothing held here tells the same event", [
            few
            if words < SHORT
            else "No report was found that this text shares its event with. "
            "That says nothing about what is not held here."
        ]
    above = view.graph.parents.get(asked, [])
    below = view.graph.children.get(asked, [])
    if asked in view.graph.folded:
        whole = view.labels[view.graph.folded[asked]]
        return f"The same words as {whole.token}, {whole.name}", ["Which of the two came first its words cannot tell."]
    said = [_say_parent(view, edge) for edge in above]
    said += [_say_child(view, edge) for edge in below]
    others = view.graph.reports - 1
    held = f"{count_in_words(others, 'report')} held here tell{'s' if others == 1 else ''} the same event."
    return _headline(view, above, below), [held[:1].upper() + held[1:], *said]


def _headline(view: StoryView, above: list[Edge], below: list[Edge]) -> str:
    determined = [edge for edge in above if edge.determined]
    if determined:
        names = " and ".join(_name(view, edge.parent) for edge in determined[:2])
        return f"It derives from {names}"
    beside = [*above, *(edge for edge in below if not edge.determined)]
    if beside:
        other = beside[0].parent if beside[0] in above else beside[0].child
        return f"It and {_name(view, other)}: one derives from the other"
    if below:
        return f"{_name(view, below[0].child)} derives from it" + (
            f", and {count_in_words(len(below) - 1, 'more report', 'more reports')}" if len(below) > 1 else ""
        )
    return "It tells the event independently, as far as can be seen here"


def _name(view: StoryView, name: str) -> str:
    if name in view.graph.lost:
        return "a source that is not held here"
    return f"{view.labels[name].token}, {view.labels[name].name}"


def _say_parent(view: StoryView, edge: Edge) -> str:
    twins = find_twins(view.graph, edge)
    sure = f"{probability_in_words(twins.probability, chosen=True)} ({twins.probability:.2f})"
    changes = next((c.factual for c in view.changes if c.edge == edge), 0)
    kind = _a_kind(edge)
    changed = f", with {count_in_words(changes, 'factual change')}" if changes else ""
    if not edge.determined:
        return (
            f"That one of the two derives from the other, it or {_name(view, edge.parent)}, as {kind}: {sure}; "
            f"which came first is undetermined{changed}."
        )
    twin = f" or its twin {view.labels[twins.ids[0]].token}" if twins.ids else ""
    return f"As {kind} of {_name(view, edge.parent)}{twin}: {sure}{changed}."


def _say_child(view: StoryView, edge: Edge) -> str:
    sure = f"{probability_in_words(edge.probability, chosen=True)} ({edge.probability:.2f})"
    if edge.determined:
        return f"{_name(view, edge.child)} is {_a_kind(edge)} of it: {sure}."
    return f"That one of the two derives from the other, it or {_name(view, edge.child)}: {sure}; the order is open."


def _a_kind(edge: Edge) -> str:
    return f"{'an' if edge.kind[0] in 'aeiou' else 'a'} {edge.kind}"
