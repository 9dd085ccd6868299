"""Render one document with what is known of it."""

from __future__ import annotations

from samesource.errors import NotFoundError
from samesource.exports.html.build_page import build_page
from samesource.exports.views.view_story import view_story
from samesource.model import Trace
from samesource.web.pages.render_page import render_page
from samesource.web.pages.story_links import StoryLinks


def render_text(trace: Trace, given: int, document: str, *, most: int = 300_000) -> str:
    """Return the page of a document of the story, at most so many characters; raise NotFoundError where it has none."""
    chosen = next((known for known in trace.documents if known.id == document), None)
    if chosen is None:
        raise NotFoundError("the story has no such document", where=document[:80])
    story = trace.stories[0]
    view = view_story(trace, story, "1", fold=False)
    text = chosen.text
    texts = {} if text is None else {document: text[:most]}
    page = build_page(view, texts, {document: 0}, given=None, share=False, claims=0)
    entry = next((entry for entry in page.entries if entry.document.id == document), None)
    if entry is None:  # one of thousands, whose place in the drawing is not worked out
        raise NotFoundError("this document is only in the trace", where=document[:80])
    links = StoryLinks(story.id)
    cut = max(len(text) - most, 0) if text is not None else 0
    return render_page("text_page.html", given, view=view, entry=entry, place=links.place, cut=cut)
