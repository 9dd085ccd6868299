"""Render two documents side by side."""

from __future__ import annotations

from samesource.errors import NotFoundError
from samesource.exports.views.view_story import view_story
from samesource.model import Span, Trace
from samesource.web.pages.render_page import render_page
from samesource.web.pages.story_context import story_context
from samesource.web.pages.story_links import PAIR, StoryLinks
from samesource.web.pages.two_texts import two_texts


def render_pair(trace: Trace, given: int, parent: str, child: str, *, show: str = "", most: int = 300_000) -> str:
    """Return the page of two documents of the story; raise NotFoundError where it has no such two.

    `show` holds places of evidence as `12-40,7-31`, in (parent, child).
    """
    view = view_story(trace, trace.stories[0], "1")
    for name in (parent, child):
        if name not in view.graph.documents:
            raise NotFoundError("the story has no such document", where=name[:80])
    if parent == child:
        raise NotFoundError("a document is not read beside itself", where=parent[:80])
    links = StoryLinks(trace.stories[0].id)
    two = two_texts(view, trace, parent, child, lineage=links.place, most=most, key=PAIR, show=_read_places(show))
    return render_page("pair_page.html", given, view=view, two=two, place=links.place, **story_context())


def _read_places(show: str) -> tuple[Span | None, Span | None]:
    """Read `12-40,7-31`; what is not of that form is no place."""
    parts = [*show.split(","), ""][:2]
    places = [_read_place(part) for part in parts]
    return places[0], places[1]


def _read_place(part: str) -> Span | None:
    start, _, end = part.partition("-")
    if not (start.isascii() and start.isdigit() and end.isascii() and end.isdigit() and len(part) < 24):
        return None
    return Span(int(start), int(end))
