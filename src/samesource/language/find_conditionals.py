"""Verbs in the conditional, by which the Romance press tells what it has not confirmed."""

from __future__ import annotations

import functools
import re

_FORMS = {
    "fr": r"[^\W\d_]{2,}(?:er|[aeio]ndr|[ao]udr|cevr)ai(?:en)?t",
    "es": r"[^\W\d_]{2,}(?:(?:ar|dr|ir)ían?|erían)",
    "it": r"[^\W\d_]{2,}(?:er|ir|rr|dr)ebbe(?:ro)?",
    "pt": r"[^\W\d_]{2,}[ai]riam",
}
"""Endings that no noun has; those that common nouns share (librería, padaria) are left out."""
_OTHER_WORDS = frozenset(["secretaría", "comisaría", "notaría", "varía", "varían", "contraría", "contrarían", "variam"])
_GOVERNED = re.compile(r"\b(?:qu|que|che|si|se|sì|ch|où|donde|dove|pour|si)\b", re.IGNORECASE)
"""Words after which a conditional is the future of what was said, or depends on something."""
_REACH = 90
"""Characters before a verb in which such a word is looked for, up to a mark."""


def find_conditionals(text: str, language: str, *, governed: bool = False) -> list[tuple[int, int]]:
    """Return the spans of verbs in the conditional that stand in a clause of their own; none in other languages.

    With `governed` those that depend on another word are returned too.
    """
    pattern = _pattern(language)
    if pattern is None:
        return []
    found = []
    for match in pattern.finditer(text):
        before = re.split(r"[,;:.!?()\"\n]", text[max(0, match.start() - _REACH) : match.start()])[-1]
        if match.group().lower() not in _OTHER_WORDS and (governed or not _GOVERNED.search(before)):
            found.append(match.span())
    return found


@functools.cache
def _pattern(language: str) -> re.Pattern[str] | None:
    form = _FORMS.get(language)
    return re.compile(rf"\b{form}\b", re.IGNORECASE) if form else None
