"""Characters that mean the same but are written differently."""

from __future__ import annotations

import html
import re

from samesource.language.normalise_edits import Edit

_FOLDS: dict[str, tuple[str, str]] = {}


def _fold(kind: str, characters: str, replacement: str) -> None:
    for character in characters:
        _FOLDS[character] = (kind, replacement)


def _ranges(*pairs: tuple[int, int]) -> str:
    return "".join(chr(code) for first, last in pairs for code in range(first, last + 1))


_fold("quotes", "\u00ab\u00bb\u201c\u201d\u201e\u201f\u301d\u301e\u301f\uff02\u02ba\u2033", '"')
_fold("quotes", "\u2018\u2019\u201a\u201b\u2039\u203a\u02bc\u02b9\uff07\u2032\u00b4\u1ffd\u0060\u1fef\u0374", "'")
_fold("dashes", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u2e3a\u2e3b", "-")
_fold("spaces", "\t\u00a0\u1680\u202f\u205f\u3000" + _ranges((0x2000, 0x200A)), " ")
_fold("newlines", "\r\x85\u2028", "\n")
_fold("newlines", "\x0b\x0c\u2029", "\n\n")
_fold("ellipses", "\u2026", "...")
for _ligature, _letters in zip(
    "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True
):
    _fold("ligatures", _ligature, _letters)
_fold("soft hyphens", "\u00ad", "")
_fold("zero-width", "\u200b\u200c\u200d\u2060\ufeff\u180e\u034f" + _ranges((0x2061, 0x2064), (0xFFF9, 0xFFFB)), "")
_fold("bidi controls", "\u061c\u200e\u200f" + _ranges((0x202A, 0x202E), (0x2066, 0x206F)), "")
_fold("variation selectors", _ranges((0xFE00, 0xFE0F), (0xE0100, 0xE01EF), (0xE0000, 0xE007F)), "")
_fold("controls", _ranges((0x00, 0x08), (0x0E, 0x1F), (0x7F, 0x84), (0x86, 0x9F)), "")

_SPECIAL = re.compile(
    r"\r\n|&(?:amp;)*(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|["
    + re.escape("".join(sorted(_FOLDS)))
    + "]"
)


def find_character_edits(text: str, counts: dict[str, int]) -> list[Edit]:
    """Find quotes, dashes, spaces, ligatures, controls and left-over HTML entities to fold; count them by kind."""
    edits: list[Edit] = []
    for match in _SPECIAL.finditer(text):
        found = match.group()
        kind, replacement = _FOLDS.get(found, ("", ""))
        if not kind:
            kind, replacement = ("newlines", "\n") if found == "\r\n" else ("entities", _unescape(found))
            if replacement == found:
                continue
        counts[kind] = counts.get(kind, 0) + 1
        edits.append((match.start(), match.end(), replacement))
    return edits


def _unescape(entity: str) -> str:
    """Resolve an HTML entity, also one escaped several times over."""
    resolved = html.unescape(entity)
    while resolved != entity and "&" in resolved:
        entity, resolved = resolved, html.unescape(resolved)
    return resolved
