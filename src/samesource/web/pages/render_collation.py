"""Render a family sentence by sentence."""

from __future__ import annotations

from markupsafe import Markup

from samesource.collation.collate_trace import collate_trace
from samesource.config import Config
from samesource.errors import InputError, UnsupportedError
from samesource.exports.html.pack_synopsis import pack_synopsis
from samesource.exports.views.view_synopsis import SEVERITIES, view_synopsis
from samesource.model import Trace
from samesource.web.pages.render_page import render_page
from samesource.web.pages.story_links import StoryLinks

LAID_OUT = 30
"""Of so many witnesses every wording is in the page, to be read without scripts; of more, scripts lay them out."""
WITNESSES = 120
"""Texts laid side by side while a reader waits; `samesource collate` takes any number."""


def render_collation(trace: Trace, given: int, family: str) -> str:
    """Return the page of a family of the story; raise InputError where it has none of two texts or more.

    Raise UnsupportedError where the family is too large to be collated while somebody waits.
    """
    if not any(graph.family == family for graph in trace.lineage):
        raise InputError("the story has no such family", where=family[:80])
    if sum(document.family == family for document in trace.documents) > WITNESSES:
        raise UnsupportedError(
            f"more than {WITNESSES} reports are too many to lay out here", remedy="Use samesource collate."
        )
    collation = collate_trace(trace, family, Config())
    rows = view_synopsis(collation)
    return render_page(
        "synopsis_page.html",
        given,
        story=trace.stories[0],
        place=StoryLinks(trace.stories[0].id).place,
        witnesses=collation.witnesses,
        distinct=sum(witness.same_as is None for witness in collation.witnesses),
        rows=rows,
        laid_out=len(collation.witnesses) <= LAID_OUT,
        kinds=sorted({kind for row in rows for kind in row.kinds}),
        counts={s: sum(place.severity == s for place in collation.places) for s in SEVERITIES},
        data=Markup(pack_synopsis(collation, rows)),  # noqa: S704 - `<`, `>` and `&` are escaped in it
    )
