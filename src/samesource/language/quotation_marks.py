"""Where quoted words stand."""

from __future__ import annotations

import re

_DOUBLE = re.compile(r'"')
_SINGLE = re.compile(r"(?<!\w)'(?=\S)|(?<=\S)'(?!\w)")
_LONGEST = 1500
"""Characters; a longer span is more likely a mark that was never closed."""


def find_quotations(text: str, paragraphs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the start and end of the quoted words, without the marks, in normalised text.

    Double marks pair within a paragraph; one left open runs to the paragraph's end where the next one opens again
    (a quotation over several paragraphs). Single marks count where a paragraph has no double ones.
    """
    spans: list[tuple[int, int]] = []
    for i, (start, end) in enumerate(paragraphs):
        marks = [match.start() for match in _DOUBLE.finditer(text, start, end)]
        if not marks:
            spans += _single_quotations(text, start, end)
            continue
        for opening, closing in zip(marks[::2], marks[1::2], strict=False):
            spans.append((opening + 1, closing))
        if len(marks) % 2:
            follows = i + 1 < len(paragraphs) and text[paragraphs[i + 1][0]] == '"'
            if follows and _opens(text, marks[-1]):
                spans.append((marks[-1] + 1, end))
    return [_trim(text, start, end) for start, end in spans if 0 < end - start <= _LONGEST]


def _opens(text: str, mark: int) -> bool:
    """Tell whether the mark at `mark` stands where a quotation begins."""
    return (mark == 0 or not text[mark - 1].isalnum()) and mark + 1 < len(text) and not text[mark + 1].isspace()


def _single_quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Pair single marks, which are apostrophes as well: one opens before a word and closes after one."""
    spans: list[tuple[int, int]] = []
    marks = [match.start() for match in _SINGLE.finditer(text, start, end)]
    opening = -1
    for i, mark in enumerate(marks):
        opens = _opens_single(text, mark, start, end)
        if opens and opening < 0 and text[mark + 1].isalpha():
            opening = mark
        elif not opens and opening >= 0:
            following = marks[i + 1] if i + 1 < len(marks) else -1
            if _is_plural(text, mark) and following >= 0 and not _opens_single(text, following, start, end):
                continue
            if " " in text[opening:mark]:
                spans.append((opening + 1, mark))
            opening = -1
    return spans


def _opens_single(text: str, mark: int, start: int, end: int) -> bool:
    """Tell whether a single mark stands where a quotation begins."""
    return (mark == start or not (text[mark - 1].isalnum() or text[mark - 1] in ".,!?")) and mark + 1 < end


def _is_plural(text: str, mark: int) -> bool:
    """Tell whether a single mark may be the apostrophe of a plural: `the workers' hall`."""
    return text[mark - 1] == "s" and text[mark + 1 : mark + 2] == " " and text[mark + 2 : mark + 3].islower()


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the spaces inside the marks."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
