"""Hard-wrapped lines become paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from samesource.language.join_hyphenated import join_hyphenated
from samesource.language.normal.edits import Edit

_LINE = re.compile(r"[^\n]+")
_SPACES = re.compile(r" {2,}")
_URL_LINE = re.compile(r"(?:https?://|www\.)\S+$")
_LIST_MARK = re.compile(r"(?:[*\u2022\u25cf\u25aa\u25e6\u2023>|#\u00a9\u2192+]|\d{1,2}[.)] )")
_APART = re.compile(r"[(\[][^()\[\]]*[)\]]\.?$|- ")
"""A bracketed line or an entry with a dash: a line of its own behind a finished one."""
_SEPARATOR = re.compile(r" [|\u00b7\u2022\u203a\u2192>/] ")
_SENTENCE_ENDS = tuple(".!?:;\u3002\uff01\uff1f")
_CLOSING = "\"')]"
_WIDEST = 160
"""Characters; no hard wrap in the wild is wider (mail 72, terminals 80 and 132, extracted columns up to 120)."""
_NARROW = 90
"""Characters; a text none of whose lines is longer was probably wrapped, however little of it there is."""
_SLACK = 3
"""Characters by which folding (a dash, an entity) may have changed a line's width since it was wrapped."""
_NEW_LINE = re.compile(r"(?:by|von|par|por|di|автор:?) [^\W\da-zà-ÿа-я]|[^\W\d_][\w -]{2,24}: ")
"""A byline or a label begins a line of its own."""
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


def find_line_edits(text: str, language: str = "") -> list[Edit]:
    """Find the edits that make each paragraph one line: hard wraps and runs of spaces become one space.

    Expects folded spaces and newlines. A line is a continuation where the one before is filled up to the text's own
    width, so that the next word would not have fitted, or where a sentence plainly runs on. `language` may be empty.
    """
    lines = [_Line(text, match.start(), match.end()) for match in _LINE.finditer(text) if not match.group().isspace()]
    if not lines:
        return [(0, len(text), "")] if text else []
    pairs = [(a, b) for a, b in pairwise(lines) if text.count("\n", a.end, b.start) == 1]
    width = _find_width(pairs)
    narrow = max(line.length for line in lines) <= _NARROW
    indented = (narrow or width > 0) and _is_indented(pairs, len(lines))
    width = width or (-1 if narrow else 0)
    edits: list[Edit] = [(0, lines[0].start, "")] if lines[0].start else []
    for i, line in enumerate(lines):
        if "  " in line.text:
            edits += [(line.start + m.start() + 1, line.start + m.end(), "") for m in _SPACES.finditer(line.text)]
        if i + 1 == len(lines):
            edit = (line.end, len(text), "")
        elif _continues(line, lines[i + 1], text, width, indented):
            edit = _joint(line, lines[i + 1], text, language)
        else:
            edit = (line.end, lines[i + 1].start, "\n")
        if text[edit[0] : edit[1]] != edit[2]:
            edits.append(edit)
    return edits


class _Line:
    """One line, without the spaces around it."""

    __slots__ = (
        "address",
        "apart",
        "end",
        "finished",
        "first_word",
        "indent",
        "labelled",
        "length",
        "listed",
        "start",
        "text",
    )

    def __init__(self, text: str, start: int, end: int) -> None:
        raw = text[start:end]
        self.text = raw.strip(" ")
        self.indent = len(raw) - len(raw.lstrip(" "))
        self.start = start + self.indent
        self.end = self.start + len(self.text)
        self.length = self.indent + len(self.text)
        self.first_word = len(self.text.split(" ", 1)[0])
        self.finished = self.text.rstrip(_CLOSING).endswith(_SENTENCE_ENDS)
        self.address = _URL_LINE.match(self.text) is not None or _SEPARATOR.search(self.text) is not None
        self.listed = _LIST_MARK.match(self.text) is not None
        self.labelled = _NEW_LINE.match(self.text) is not None
        self.apart = _APART.match(self.text) is not None


_Pairs = Sequence[tuple[_Line, _Line]]
"""Neighbouring lines with no blank line between them."""


def _find_width(neighbours: _Pairs) -> int:
    """Return the width in characters at which the text is hard-wrapped, or 0.

    Paragraphs that happen to be of one length end sentences; lines that were cut seldom do.
    """
    pairs = [(a, b) for a, b in neighbours if a.length <= _WIDEST and not _stands_alone(a, b)]
    if len(pairs) < 2:
        return 0
    covered: dict[int, int] = {}
    for a, b in pairs:
        for width in range(a.length, min(a.length + 1 + b.first_word, _WIDEST + 1)):
            covered[width] = covered.get(width, 0) + 1
    width = max(covered, key=lambda w: (covered[w], w))
    runs_on = any(_runs_on(a, b) for a, b in pairs)
    filled = [a for a, b in pairs if a.length <= width < a.length + 1 + b.first_word]
    cut = sum(not a.finished for a in filled)
    enough = covered[width] >= 3 or (covered[width] == 2 and runs_on)
    return width if enough and 2 * covered[width] >= len(pairs) and 2 * cut >= len(filled) and width >= 30 else 0


def _is_indented(pairs: _Pairs, lines: int) -> bool:
    """Tell whether the text's paragraphs begin with an indent and follow each other without a blank line."""
    begins = sum(a.indent == 0 and b.indent >= 2 for a, b in pairs)
    flows = any(b.indent == 0 and _runs_on(a, b) for a, b in pairs)
    return begins >= 1 and flows and len(pairs) >= 0.8 * (lines - 1)


def _continues(a: _Line, b: _Line, text: str, width: int, indented: bool) -> bool:
    """Tell whether line `b` goes on with the paragraph of line `a`."""
    if text.count("\n", a.end, b.start) != 1 or _stands_alone(a, b):
        return False
    if indented and b.indent == 0 and a.length <= max(1.3 * width, _NARROW):
        return True
    if width <= 0:
        return (20 if width else 40) <= a.length <= _WIDEST and _runs_on(a, b)
    filled = a.length <= width + 2 and a.length + 1 + b.first_word > width - _SLACK
    if b.indent > a.indent + 1:
        return False
    if b.indent > a.indent and a.finished:
        return False
    return filled or (20 <= a.length <= _WIDEST and _runs_on(a, b))


def _runs_on(a: _Line, b: _Line) -> bool:
    """Tell whether a sentence, or a word divided by a hyphen, plainly goes from line `a` to line `b`."""
    if a.text[-1] == "-" and a.text[-2:-1].isalpha() and b.text[0].isalpha():
        return True
    return not a.finished and b.text[0].islower()


def _stands_alone(a: _Line, b: _Line) -> bool:
    """Tell whether one of two lines is no running text by its form: an address, a list entry, a menu."""
    if a.address or b.address or b.listed:
        return True
    return (b.labelled and (a.finished or b.text[0].islower())) or (b.apart and a.finished)


def _joint(a: _Line, b: _Line, text: str, language: str) -> Edit:
    """Return the edit that makes two lines of a paragraph one."""
    if a.text[-1] == "-" and a.text[-2:-1].isalpha():
        goes, joint = join_hyphenated(a.text, b.text, text, language)
        return a.end - goes, b.start, joint
    if _UNSPACED.match(a.text[-1]) and _UNSPACED.match(b.text[0]):
        return a.end, b.start, ""
    return a.end, b.start, " "
