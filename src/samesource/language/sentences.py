"""Where the sentences of a paragraph stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samesource.language.joins_ordinal import joins_ordinal

_CLOSING = re.compile(r"[\"')\]]+(?=\s|$)")

_OPENING = re.compile(r"(?<=[.!?])\s+(?P<mark>[\"'])$")
"""A mark that opens the next sentence, left at the end of one."""

_TITLE = re.compile(r"(?:^|\s)(?:[\u0623\u062f\u0645]|\u0627\u0644\u062f)\.$")
"""Arabic for Dr., Prof., Eng. at the end of a piece, before the name."""


_BEFORE_FIGURE = re.compile(r"(?P<word>[^\W\d_]{4,})\.(?P<space>\s+)(?=\d+ )")
_SYLLABLE = re.compile(r"[aeiouyäöü].?$", re.IGNORECASE)
_WHOLE = 6
"""Letters from which a word is no abbreviation."""


def find_sentences(text: str, language: str) -> list[tuple[int, int]]:
    """Return the start and end of each sentence of one paragraph, without the spaces around it (sentencex)."""
    import sentencex

    if not text.strip():
        return []
    spans: list[tuple[int, int]] = []
    for boundary in sentencex.get_sentence_boundaries(language if language != "und" else "en", text):
        start, end = boundary["start_index"], boundary["end_index"]
        piece = text[start:end]
        start += len(piece) - len(piece.lstrip())
        end -= len(piece) - len(piece.rstrip())
        opened = _OPENING.search(text, spans[-1][0], spans[-1][1]) if spans else None
        if opened:
            spans[-1], start = (spans[-1][0], opened.start()), opened.start("mark")
        if start >= end:
            continue
        if spans and (
            _CLOSING.fullmatch(text, start, end)
            or _TITLE.search(text, spans[-1][0], spans[-1][1])
            or joins_ordinal(text, spans[-1], start, language)
        ):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return [part for span in spans for part in _before_figures(text, span)] if language == "de" else spans


def _before_figures(text: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Split a German sentence before a figure that opens the next: sentencex takes any word there for one cut short.

    Words that are cut short are short, or end in no syllable (inkl., Aufl.).
    """
    start, end = span
    for match in _BEFORE_FIGURE.finditer(text, start, end):
        if len(match["word"]) >= _WHOLE or _SYLLABLE.search(match["word"]):
            yield start, match.start("space")
            start = match.end("space")
    yield start, end
