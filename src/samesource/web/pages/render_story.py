"""Render the page of one story."""

from __future__ import annotations

from typing import Literal

from samesource.exports.html.build_page import Page, build_page
from samesource.exports.views.view_story import StoryView, view_story
from samesource.model import Trace
from samesource.web.pages.render_page import render_page
from samesource.web.pages.story_context import story_context
from samesource.web.pages.story_links import StoryLinks

CLAIMS = 40
"""Claims shown in full."""

Copies = Literal["auto", "folded", "open"]
DrawnBy = Literal["time", "descent"]


def render_story(trace: Trace, given: int, copies: Copies = "auto", axis: DrawnBy = "time") -> str:
    """Return the page of the one story of `trace`, drawn with its copies folded or not, along time or not."""
    story = trace.stories[0]
    view = view_story(trace, story, "1", fold={"auto": None, "folded": True, "open": False}[copies])
    texts = {document.id: document.text for document in trace.documents if document.text is not None}
    page = build_page(view, texts, {}, given=None, share=False, claims=CLAIMS, timed=axis == "time")
    links = StoryLinks(story.id)
    return render_page(
        "story_page.html",
        given,
        page=page,
        place=links.place,
        pairs=links.pair,
        reads=links.text,
        copies=any(d.witness not in (None, d.id) for d in trace.documents),
        folded=bool(view.graph.folded),
        chosen_copies=copies,
        axis=axis,
        collations=_collations(view, page),
        **story_context(),
    )


def _collations(view: StoryView, page: Page) -> list[tuple[str, str]]:
    """List the families that can be read sentence by sentence, largest first."""
    sizes: dict[str, int] = {}
    for document in view.graph.documents.values():
        if document.family and document.id in page.texts:
            sizes[document.family] = sizes.get(document.family, 0) + 1
    found = sorted((name for name in sizes if sizes[name] > 1), key=lambda name: (-sizes[name], name))
    if len(found) == 1:
        return [(found[0], "Sentence by sentence")]
    return [(name, f"{sizes[name]} reports sentence by sentence") for name in found[:3]]
