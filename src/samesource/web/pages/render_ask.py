"""Render the answer on a text that was asked about."""

from __future__ import annotations

from samesource.exports.html.build_page import build_page
from samesource.exports.views.label_documents import Label, label_documents
from samesource.exports.views.view_story import StoryView, view_story
from samesource.model import Trace
from samesource.web.pages.render_page import render_page
from samesource.web.pages.story_context import story_context
from samesource.web.pages.story_links import StoryLinks
from samesource.web.pages.two_texts import TwoTexts, two_texts
from samesource.web.pages.write_answer import write_answer

PAIRS, CLAIMS = 4, 40
"""Lines of descent of the text laid out on its page, and claims shown in full."""


def render_ask(trace: Trace, given: int, asked: str, stored: str | None, most: int) -> str:
    """Return the answer: the story of `trace` with document `asked` in it; `stored` is the story as it is held."""
    view = view_story(trace, trace.stories[0], "1")
    standing = {name: label.standing for name, label in view.labels.items() if name != asked}
    held = [document for name, document in sorted(view.graph.documents.items()) if name != asked]
    view.labels.update(label_documents(held, standing))  # called as if the text were not among them
    view.labels[asked] = Label("new", "the pasted text", view.labels[asked].standing)
    texts = {document.id: document.text for document in trace.documents if document.text is not None}
    page = build_page(view, texts, {}, given=None, share=False, claims=CLAIMS)
    headline, sentences = write_answer(view, asked)
    pairs = _pairs(view, trace, asked, most)
    here = {(two.left.id, two.right.id): two.key for two in pairs}
    links = StoryLinks(stored) if stored else None

    def find_pair(parent: str, child: str, number: int | None = None, show: str = "") -> str:
        key = here.get((parent, child))
        if key:
            return f"#c{key}-{number}" if number else f"#p{key}"
        return links.pair(parent, child, number, show) if links and asked not in (parent, child) else "#read-1"

    return render_page(
        "ask_page.html",
        given,
        page=page,
        headline=headline,
        sentences=sentences,
        stored=links.place if links else None,
        pairs_read=pairs,
        pairs=find_pair,
        **story_context(),
    )


def _pairs(view: StoryView, trace: Trace, asked: str, most: int) -> list[TwoTexts]:
    """Lay out the text beside what it derives from, then beside what derives from it."""
    edges = [c.edge for c in view.changes if asked in (c.edge.parent, c.edge.child)]
    edges.sort(key=lambda edge: (edge.child != asked, -edge.probability))
    return [two_texts(view, trace, edge.parent, edge.child, lineage="", most=most) for edge in edges[:PAIRS]]
