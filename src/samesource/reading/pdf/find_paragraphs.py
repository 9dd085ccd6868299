"""Lines in reading order become paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from samesource.reading.pdf.cuts_words import cuts_words
from samesource.reading.pdf.join_hyphenated import join_hyphenated
from samesource.reading.pdf.layout import Line

_SENTENCE_END = re.compile(r"[.!?\u2026:;\u3002\uff01\uff1f\u061f\u06d4][\"'\u201d\u2019\u00bb\u203a)\]]*$")
_UNSPACED = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_CUT = re.compile(r"\w[-\u2010\u00ad]$")
_AROUND = re.compile(r"^\W+|\W+$")
_ITEM = re.compile(r"[\u2022\u25cf\u25aa\u25e6\u2023\u2013\u25a0*-] ")
_OTHER_TYPE = 0.07
"""Share by which the height of type differs from one paragraph to another of another kind."""
_LARGE = 1.15
"""Times the body's height: display type, whose lines are not filled."""
_EXTRA_LEADING = 1.17
"""Times the usual distance between lines that parts two paragraphs."""
_OFTEN = 0.2
"""Share of the distances between lines that the usual one makes up at least."""
_SAME_INDENT = 0.15
"""Heights of type by which indents of one document differ."""
_WIDEST_LEADING = 2.6
"""Heights of type; a typescript is set at 2.4."""
_INDENT = (0.5, 5.0)
"""Heights of type by which the first line of a paragraph moves in."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph's text, the height of its type and the page it begins on."""

    text: str
    size: float
    page: int


@dataclass(slots=True)
class _Column:
    """Edges and usual distance of the lines of a block."""

    left: float
    right: float
    leading: float
    indent: float = float("inf")
    """How far the document's paragraphs move in, where they do."""


def find_paragraphs(lines: Sequence[Line], language: str) -> list[Paragraph]:
    """Return the paragraphs of lines in reading order; one that runs over a column or a page is one."""
    if not lines:
        return []
    body = _body_size(lines)
    columns = _measure(lines, body)
    indent = _usual_indent(lines, columns)
    for column in columns.values():
        column.indent = indent
    known = _known_words(lines)
    cuts = not language or cuts_words(lines, language)
    found: list[tuple[Line, list[str]]] = []
    for i, line in enumerate(lines):
        before = lines[i - 1] if i else None
        if before is not None and not _begins(before, line, columns, body):
            pieces = found[-1][1]
            joined = _joined(pieces[-1], line.text, language, known, cuts)
            pieces[-1] = joined[: len(joined) - len(line.text)]
            pieces.append(line.text)
        else:
            found.append((line, [line.text]))
    return [Paragraph("".join(pieces), line.size, line.page) for line, pieces in found]


def _body_size(lines: Sequence[Line]) -> float:
    """Return the height of type in which most letters are set."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], -size))


def _measure(lines: Sequence[Line], body: float) -> dict[int, _Column]:
    """Measure each block; a small one shares the usual distance of all."""
    blocks: dict[int, list[Line]] = {}
    for line in lines:
        blocks.setdefault(line.column, []).append(line)
    steps: dict[int, list[float]] = {
        number: [a.y - b.y for a, b in pairwise(block) if _same_type(a, b) and a.y > b.y]
        for number, block in blocks.items()
    }
    usual = _usual([step for found in steps.values() for step in found]) or 1.2 * body
    return {
        number: _Column(
            min(line.x0 for line in block),
            max(line.x1 for line in block),
            _usual(steps[number]) if len(steps[number]) >= 3 else usual,
        )
        for number, block in blocks.items()
    }


def _usual(steps: Sequence[float]) -> float:
    """Return the smallest distance that is frequent: where paragraphs are short, that between them is no rarer."""
    counts = Counter(round(step * 2) / 2 for step in steps)
    return min((step for step in counts if counts[step] >= _OFTEN * len(steps)), default=0.0)


def _known_words(lines: Sequence[Line]) -> frozenset[str]:
    """Return the words that stand whole within lines, those with a hyphen too."""
    return frozenset(
        word if word.isalpha() else _AROUND.sub("", word)
        for line in lines
        for word in line.text.casefold().split()[1 if line is not lines[0] else 0 : -1]
    )


def _usual_indent(lines: Sequence[Line], columns: dict[int, _Column]) -> float:
    """Return how far lines move in after the end of a sentence, where several do alike."""
    moved = Counter(
        round(2 * (b.x0 - columns[b.column].left)) / 2
        for a, b in pairwise(lines)
        if _moved_in(b, columns[b.column]) and _SENTENCE_END.search(a.text)
    )
    indent, count = max(moved.items(), key=lambda item: (item[1], -item[0]), default=(0.0, 0))
    return indent if count >= 2 and count >= 0.3 * moved.total() else float("inf")


def _moved_in(line: Line, column: _Column) -> bool:
    return _INDENT[0] * line.size < line.x0 - column.left < _INDENT[1] * line.size


def _same_type(a: Line, b: Line) -> bool:
    return abs(a.size - b.size) <= _OTHER_TYPE * max(a.size, b.size)


def _begins(a: Line, b: Line, columns: dict[int, _Column], body: float) -> bool:
    """Tell whether line `b` begins a paragraph after line `a`."""
    if not _same_type(a, b):
        return True
    here, there = columns[a.column], columns[b.column]
    large = b.size > _LARGE * body
    if a.column != b.column:
        return _ends(a, b, here, there) or (large and not _runs_on(a, b))
    step = a.y - b.y
    if large:
        return step > 1.7 * b.size
    if step <= 0 or step > min(_EXTRA_LEADING * here.leading, _WIDEST_LEADING * b.size):
        return True
    if _ITEM.match(b.text):
        return True
    return _ends(a, b, here, there)


def _ends(a: Line, b: Line, here: _Column, there: _Column) -> bool:
    """Tell whether line `a` ends a paragraph by its form and that of the line after it, wherever that stands.

    A full line that ends a sentence goes on three times out of four: most lines do, and few last lines are full.
    """
    if _runs_on(a, b):
        return False
    if _has_room(a, b, here):
        return True
    if not _moved_in(b, there):
        return False
    usual = abs(b.x0 - there.left - there.indent) <= _SAME_INDENT * b.size
    return usual or bool(_SENTENCE_END.search(a.text))


def _has_room(a: Line, b: Line, column: _Column) -> bool:
    """Tell whether the first word of `b` would have fitted on line `a`."""
    unspaced = _UNSPACED.match(b.text) is not None
    needed = b.size if unspaced else b.first_width + 0.35 * b.size
    return a.x1 + needed < column.right - 0.1 * b.size


def _runs_on(a: Line, b: Line) -> bool:
    """Tell whether a sentence or a cut word plainly goes from line `a` to line `b`."""
    if _CUT.search(a.text):
        return True
    return not _SENTENCE_END.search(a.text) and b.text[:1].islower()


def _joined(text: str, following: str, language: str, known: frozenset[str], cuts: bool) -> str:
    """Join a line to the one before it in its paragraph."""
    one = join_hyphenated(text, following, language, known, cuts)
    if one is not None:
        return one
    if _UNSPACED.match(text[-1]) and _UNSPACED.match(following[0]):
        return text + following
    if text.endswith(("\u2014", "/")) and text[-2:-1] not in (" ", ""):
        return text + following
    return f"{text} {following}"
