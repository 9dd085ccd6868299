"""Characters that mean the same but are written differently."""

from __future__ import annotations

import html
import re

from samesource.language.code_runs import code_runs
from samesource.language.normal.edits import Edit

_FOLDS: dict[str, tuple[str, str]] = {}


def _fold(kind: str, characters: str, replacement: str) -> None:
    for character in characters:
        _FOLDS[character] = (kind, replacement)


def _ranges(*pairs: tuple[int, int]) -> str:
    return "".join(chr(code) for first, last in pairs for code in range(first, last + 1))


_fold(
    "quotes",
    "\u00ab\u00bb\u201c\u201d\u201e\u201f\u301d\u301e\u301f\uff02\u02ba\u2033\u300c\u300d\ufe41\ufe42\uff62\uff63",
    '"',
)
_fold(
    "quotes",
    "\u2018\u2019\u201a\u201b\u2039\u203a\u02bc\u02b9\uff07\u2032\u00b4\u1ffd\u0060\u1fef\u0374\u300e\u300f\ufe43\ufe44",
    "'",
)
_fold("dashes", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u2e3a\u2e3b", "-")
_fold("spaces", "\t\u00a0\u1680\u202f\u205f\u3000" + _ranges((0x2000, 0x200A)), " ")
_fold("newlines", "\r\x85\u2028", "\n")
_fold("newlines", "\x0b\x0c\u2029", "\n\n")
_fold("ellipses", "\u2026", "...")
for _ligature, _letters in zip(
    "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True
):
    _fold("ligatures", _ligature, _letters)
_fold("full width", "\u3010\u3014", "[")
_fold("full width", "\u3011\u3015", "]")
for _code in range(0xFF01, 0xFF5F):
    _FOLDS.setdefault(chr(_code), ("full width", chr(_code - 0xFEE0)))
for _digit in range(10):
    _fold("figures", chr(0x660 + _digit) + chr(0x6F0 + _digit), str(_digit))
_fold("figures", "\u066b", ".")
_fold("punctuation", "\u060c\u066c", ",")
_fold("punctuation", "\u061b", ";")
_fold("punctuation", "\u061f", "?")
_fold("soft hyphens", "\u00ad", "")
_fold("zero-width", "\u200b\u200c\u200d\u2060\ufeff\u180e\u034f" + _ranges((0x2061, 0x2064), (0xFFF9, 0xFFFB)), "")
_fold("bidi controls", "\u061c\u200e\u200f" + _ranges((0x202A, 0x202E), (0x2066, 0x206F)), "")
_fold("variation selectors", _ranges((0xFE00, 0xFE0F), (0xE0100, 0xE01EF), (0xE0000, 0xE007F)), "")
_fold("controls", _ranges((0x00, 0x08), (0x0E, 0x1F), (0x7F, 0x84), (0x86, 0x9F)), "")


def _class_of(characters: set[str]) -> str:
    """Write a character class with ranges: listed one by one, those beyond the basic plane make it slow."""
    runs = code_runs(sorted(map(ord, characters)))
    return "[" + "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in runs) + "]"


_SPECIAL = re.compile(_class_of({*_FOLDS, "&", "'"}))
_ENTITY = re.compile(r"&(?:amp;)*(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SOFT_BREAK = re.compile(r"\u00ad[ \t]*(?:\r\n|\r|\n)[ \t]*(?=[^\W\d_])")
"""A soft hyphen at the end of the line that it divides a word at."""
_PAIRS = {"\r\n": ("newlines", "\n"), "``": ("quotes", '"'), "''": ("quotes", '"')}
"""Two characters that stand for one; doubled single marks are quotation marks of typewriters and treebanks."""


def find_character_edits(text: str, counts: dict[str, int]) -> list[Edit]:
    """Find quotes, dashes, spaces, ligatures, controls and left-over HTML entities to fold; count them by kind."""
    edits: list[Edit] = []
    done = 0
    for match in _SPECIAL.finditer(text):
        start = match.start()
        if start < done:
            continue
        kind, end, replacement = _fold_at(text, start)
        if kind:
            counts[kind] = counts.get(kind, 0) + 1
            edits.append((start, end, replacement))
            done = end
    return edits


def _fold_at(text: str, start: int) -> tuple[str, int, str]:
    """Return the kind, the end and the replacement of what begins at `start`; an empty kind where it stays."""
    character = text[start]
    if character == "&":
        entity = _ENTITY.match(text, start)
        resolved = _unescape(entity.group()) if entity else ""
        if entity is None or resolved == entity.group():
            return "", start + 1, character
        return "entities", entity.end(), resolved
    if character == "\u00ad":
        broken = _SOFT_BREAK.match(text, start)
        return "soft hyphens", broken.end() if broken else start + 1, ""
    pair = text[start : start + 2]
    if pair in _PAIRS:
        kind, replacement = _PAIRS[pair]
        return kind, start + 2, replacement
    kind, replacement = _FOLDS.get(character, ("", character))
    return kind, start + 1, replacement


def _unescape(entity: str) -> str:
    """Resolve an HTML entity, also one escaped several times over."""
    resolved = html.unescape(entity)
    while resolved != entity and "&" in resolved:
        entity, resolved = resolved, html.unescape(resolved)
    return resolved
