"""The text of a report whose headline is given apart from its body."""

from __future__ import annotations

import re
import unicodedata

_LINES_AHEAD = 3
"""Lines of a body among which its own copy of the headline may stand: after a kicker and a date line at most."""
_SPARE = 40
"""Characters of spaces and marks that a line with the headline may have beyond twice its length."""
_LINE = re.compile(r"[^\n]+")


def with_title(title: str | None, body: str) -> str:
    """Return the headline, an empty line, and the body without its own copy of the headline.

    The copy is known whatever its spacing, case, punctuation and line breaks, but only where it fills whole lines: a
    first sentence that begins with the words of the headline stays. Without a headline the body comes back, stripped.
    """
    headline = " ".join((title or "").split())
    body = body.replace("\r\n", "\n").strip()
    if not _folded(headline):
        return body
    start, end = _copy(headline, body)
    rest = f"{body[:start].rstrip()}\n\n{body[end:].lstrip()}".strip() if end else body
    return f"{headline}\n\n{rest}" if rest else headline


def _copy(headline: str, body: str) -> tuple[int, int]:
    """Return where the first lines of `body` hold the headline as whole lines; (0, 0) where they do not."""
    wanted = _folded(headline)
    lines = _first_lines(body, _LINES_AHEAD + headline.count(" ") + 1)
    longest = 2 * len(headline) + _SPARE
    for first, line in enumerate(lines[:_LINES_AHEAD]):
        gathered = ""
        for last in lines[first:]:
            if last.end() - last.start() > longest:
                break
            gathered += _folded(last.group())
            if gathered == wanted:
                return line.start(), last.end()
            if not wanted.startswith(gathered):
                break
    return 0, 0


def _first_lines(body: str, count: int) -> list[re.Match[str]]:
    """Return up to `count` lines that hold anything, without reading on."""
    found: list[re.Match[str]] = []
    for line in _LINE.finditer(body):
        if len(found) == count:
            break
        if line.group().strip():
            found.append(line)
    return found


def _folded(text: str) -> str:
    """Return letters and digits alone, in one case and one composition."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in plain if character.isalnum() or unicodedata.category(character) == "Mc")
