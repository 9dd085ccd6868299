"""Words, classes and letters that the templates use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup, escape

from samesource.exports.views.choose_brief import choose_brief
from samesource.exports.views.name_reports import name_reports
from samesource.exports.views.probability_in_words import probability_in_words
from samesource.exports.views.shorten_text import shorten_text
from samesource.exports.views.view_changes import EdgeChanges, NumberedChange
from samesource.exports.views.view_claims import Cell, ClaimView
from samesource.exports.views.view_story import StoryView
from samesource.model import Change

COLUMNS = 40
"""Reports whose readings are grouped below a claim."""
CHANGES_OPEN = 15
"""A longer list of changes is folded after so many."""

_TONES = {"asserts": "as", "alters": "al", "denies": "de", "hedges": "he", "partly": "pa", "omits": "om"}
_DISCS = {"independent": "ind", "either": "may", "derived": "der", "lost": "lost", "apart": "oth"}
_STANDINGS = {
    "independent": "independent text",
    "either": "independent text or derived: undetermined",
    "derived": "derived",
    "lost": "not among the documents given",
    "apart": "another event",
}
_VERDICTS = {
    "single-text": "Rests on a single text",
    "single-origin": "Several texts, a single origin",
    "circular": "Circular: its origin is fed by the claim",
    "independently-reported": "Independently reported",
    "contradicted": "Contradicted",
    "undetermined": "Undetermined",
}


def filters() -> dict[str, Callable[..., Any]]:
    """Return the filters by name."""
    return {
        "short_text": shorten_text,
        "words": probability_in_words,
        "disc": lambda standing: _DISCS[standing],
        "standing": lambda standing: _STANDINGS[standing],
        "tone": lambda status: _TONES[status],
        "verdict": lambda verdict: _VERDICTS[verdict],
        "a_kind": lambda kind: f"{'an' if kind[:1] in 'aeiou' else 'a'} {kind}",
        "sign_words": _sign_words,
        "letter": _letter,
        "short_sign": lambda cell: f"{cell.status}, {'own' if cell.own else 'received'}",
        "name_reports": name_reports,
        "split_list": _split_list,
        "readings": _readings,
        "exact": _exact,
        "adds": _adds,
        "brief": choose_brief,
        "sentence": _sentence,
        "capital": lambda words: words[:1].upper() + words[1:],
    }


def _sign_words(cell: Cell) -> str:
    whence = "in words of its own" if cell.own else "as received from the text it derives from"
    if cell.status in ("alters", "denies"):
        whence = "the alteration enters here" if cell.own else whence
    return f"{'in part' if cell.status == 'partly' else cell.status}, {whence}"


def _adds(change: Change) -> bool:
    """Tell whether a change's description says more than its kind and its two sides, which stand above it."""
    sides = [wording.text[:20] for wording in (change.old, change.new) if wording and wording.text.strip()]
    return not sides or not all(side in change.description for side in sides)


def _letter(cell: Cell) -> str:
    letter = {"asserts": "A", "alters": "X", "denies": "D", "hedges": "H"}.get(cell.status, "P")
    return letter if cell.own else letter.lower()


def _split_list(changes: EdgeChanges) -> list[tuple[tuple[NumberedChange, ...], str]]:
    """Split a list of changes into what is shown and what is folded (with its summary)."""
    if not changes.changes:
        return []
    first, rest = changes.changes[:CHANGES_OPEN], changes.changes[CHANGES_OPEN:]
    return [(first, ""), (rest, f"all {len(changes.changes)} changes")] if rest else [(first, "")]


def _readings(row: ClaimView, view: StoryView) -> list[tuple[str, str, list[str]]]:
    """Group a claim's cells by reading: (reading, status, documents in the drawing's order)."""
    groups: dict[tuple[str, str], list[str]] = {}
    for line in view.graph.rows[:COLUMNS]:
        cell = row.cells.get(line.id)
        if cell:
            groups.setdefault((cell.reading or cell.status, cell.status), []).append(line.id)
    return [(reading, status, names) for (reading, status), names in groups.items()]


def _sentence(words: str) -> str:
    """Begin with a capital and end with a full stop."""
    stripped = words.strip()
    closed = stripped if stripped.endswith((".", "!", "?", "…")) or not stripped else f"{stripped}."
    return closed[:1].upper() + closed[1:]


def _exact(text: str) -> Markup:
    """Escape a text so that the page's own text content equals it, code point for code point."""
    return Markup(str(escape(text)).replace("\r", "&#13;").replace("\x00", "\ufffd"))  # noqa: S704 - escaped just before
