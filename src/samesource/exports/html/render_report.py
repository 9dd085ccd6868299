"""Render the report as HTML."""

from __future__ import annotations

from datetime import datetime

from markupsafe import Markup

from samesource.exports.html.build_page import build_page
from samesource.exports.html.draw_key import draw_key
from samesource.exports.html.inline_source import inline_source
from samesource.exports.html.open_templates import TEMPLATES, open_templates
from samesource.exports.html.pack_data import pack_data
from samesource.exports.views.choose_rows import choose_rows
from samesource.exports.views.count_in_words import count_in_words
from samesource.exports.views.view_story import SINGLE, StoryView, view_story
from samesource.exports.views.write_title import write_title
from samesource.model import Document, Story, Trace

STORIES_SHOWN, STORIES_LISTED, ALONE_LISTED = 40, 300, 500
"""Beyond these a page grows without telling more; trace.json and the tables have everything."""
APART_SHOWN = 12
MOST, FEW = 40, 20
"""Claims shown in full where there is one story, and where there are several."""


def render_report(trace: Trace, texts: dict[str, str], *, share: bool = False) -> str:
    """Return the report as one self-contained page; article text stays text whatever it contains."""
    told = [story for story in trace.stories if len(story.documents) > 1]
    alone = _find_alone(trace, told)
    if not told and len(trace.documents) == 1 and trace.stories:
        told, alone = list(trace.stories[:1]), []
    many = len(told) > 1
    apart = alone if len(told) == 1 and len(alone) <= APART_SHOWN else []
    views = [view_story(trace, story, str(n), apart) for n, story in enumerate(told[:STORIES_SHOWN], start=1)]
    given = len(trace.documents) + (trace.left_out.documents if trace.left_out else 0)
    numbers = _number_texts(views, texts)
    pages = [
        build_page(view, texts, numbers, given=None if many else given, share=share, claims=FEW if many else MOST)
        for view in views
    ]
    style, script = ((TEMPLATES / name).read_text(encoding="utf-8") for name in ("report.css", "report.js"))
    return (
        open_templates()
        .get_template("report.html")
        .render(
            headline=write_title(trace, told, views, given),
            overview=_overview(given, told, len(alone), sum(trace.left_out.copies.values()) if trace.left_out else 0),
            given=given,
            created=_show_day(trace.created),
            version=trace.version,
            share=share,
            many=many,
            pages=pages,
            listed=told[STORIES_SHOWN : STORIES_SHOWN + STORIES_LISTED],
            not_listed=max(len(told) - STORIES_SHOWN - STORIES_LISTED, 0),
            alone=[] if apart else alone[:ALONE_LISTED],
            alone_more=0 if apart else max(len(alone) - ALONE_LISTED, 0),
            rejected=trace.rejected,
            corrections=trace.corrections,
            capped=len(trace.capped),
            left_out=trace.left_out,
            single=SINGLE,
            line_key=[(kind, Markup(shapes), words) for kind, shapes, words in draw_key()],  # noqa: S704 - constants
            **inline_source("style", style),
            **inline_source("script", script),
            data=Markup(pack_data(trace, views, numbers)),  # noqa: S704 - `<`, `>` and `&` are escaped in it
        )
    )


def _show_day(created: str) -> str:
    """Write the day of an ISO 8601 time; anything else as it stands."""
    try:
        moment = datetime.fromisoformat(created)
    except ValueError:
        return created
    return f"{moment.day} {moment:%B %Y}"


def _find_alone(trace: Trace, told: list[Story]) -> list[Document]:
    inside = {name for story in told for name in story.documents}
    return [document for document in trace.documents if document.id not in inside]


def _number_texts(views: list[StoryView], texts: dict[str, str]) -> dict[str, int]:
    """Number the documents whose text the report holds: those of the stories shown, folded copies left out."""
    names = [row.id for view in views for row in choose_rows(view)]
    names += [document.id for view in views for document in view.apart]
    return {name: number for number, name in enumerate(dict.fromkeys(names)) if name in texts}


def _overview(given: int, told: list[Story], alone: int, hidden: int = 0) -> str:
    if not given:
        return "No document could be used; the reasons are below."
    inside = sum(len(story.documents) for story in told) + hidden
    if not told:
        return "No two of the documents given were found to tell the same event."
    rest = "every document belongs to one of them"
    if alone:
        rest = f"{count_in_words(alone)} stand{'s' if alone == 1 else ''} alone"
    stories = count_in_words(len(told), "story", "stories")
    return f"{given:,} documents were given: {inside:,} tell {stories}, and {rest}. The largest story comes first."
