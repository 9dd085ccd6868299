"""Render the list of stories."""

from __future__ import annotations

from urllib.parse import urlencode

from samesource.exports.views.count_in_words import count_in_words
from samesource.shelf import Shelf
from samesource.web.pages.count_documents import count_documents
from samesource.web.pages.render_page import render_page
from samesource.web.story_filter import StoryFilter

OFFERED = 300
"""Outlets offered while one types."""
_EVERYTHING = (StoryFilter(), StoryFilter(reports=2))
"""What is shown unasked: reports that stand alone are told of below the heading, and are no stories left out."""
VERDICTS = ("single-text", "single-origin", "circular", "independently-reported", "contradicted", "undetermined")


def render_list(shelf: Shelf, asked: StoryFilter, page: int, size: int) -> str:
    """Return one page of the stories that fit; a page beyond the last shows the last."""
    held = shelf.stories()
    found = asked.apply(held)
    last = max((len(found) - 1) // size, 0)
    page = min(page, last + 1)
    start = (page - 1) * size
    outlets = sorted({name for entry in held for name in entry.outlets})
    return render_page(
        "list.html",
        count_documents(shelf),
        heading=_heading(len(found), len(held), narrowed=len(found) < len(held) and asked not in _EVERYTHING),
        deck=_deck(shelf),
        asked=asked,
        narrowed=asked != StoryFilter(reports=asked.reports),
        filtered=asked != StoryFilter(query=asked.query, reports=asked.reports),
        outlets=outlets[:OFFERED],
        languages=sorted({name for entry in held for name in entry.languages}),
        verdicts=VERDICTS,
        entries=found[start : start + size],
        first=start + 1,
        total=len(found),
        held=len(held),
        earlier=_address(asked, page - 1) if page > 1 else None,
        later=_address(asked, page + 1) if page <= last else None,
    )


def _heading(found: int, held: int, *, narrowed: bool) -> str:
    counted = count_in_words(found, "story", "stories")
    words = f"{counted} of {held:,}" if narrowed else counted
    return words[:1].upper() + words[1:]


def _deck(shelf: Shelf) -> str:
    entries = shelf.stories()
    documents = sum(entry.documents for entry in entries)
    told = sum(entry.documents > 1 for entry in entries)
    alone = sum(entry.documents == 1 for entry in entries)
    texts = sum(entry.independent_texts.estimate for entry in entries if entry.documents > 1)
    words = f"{count_in_words(documents, 'document')} {'is' if documents == 1 else 'are'} held here"
    if told:
        words += (
            f": {documents - alone:,} tell {count_in_words(told, 'story', 'stories')} from {texts:,} independent text"
        )
        words += "s" if texts != 1 else ""
        words += f", and {count_in_words(alone)} stand{'s' if alone == 1 else ''} alone" if alone else ""
    return words[:1].upper() + words[1:] + "."


def _address(asked: StoryFilter, page: int) -> str:
    given = {
        "q": asked.query,
        "outlet": asked.outlet,
        "language": asked.language,
        "verdict": asked.verdict,
        "reports": str(asked.reports),
        "changed": "true" if asked.changed else "",
        "since": asked.since,
        "until": asked.until,
        "page": str(page),
    }
    return "/?" + urlencode({name: value for name, value in given.items() if value})
