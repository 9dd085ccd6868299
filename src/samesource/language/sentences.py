"""Where the sentences of a paragraph stand."""

from __future__ import annotations

import re

from samesource.language.joins_ordinal import joins_ordinal

_CLOSING = re.compile(r"[\"')\]]+(?=\s|$)")

_OPENING = re.compile(r"(?<=[.!?])\s+(?P<mark>[\"'])$")
"""A mark that opens the next sentence, left at the end of one."""

_TITLE = re.compile(r"(?:^|\s)(?:[\u0623\u062f\u0645]|\u0627\u0644\u062f)\.$")
"""Arabic for Dr., Prof., Eng. at the end of a piece, before the name."""


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
    return spans
