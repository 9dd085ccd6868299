"""Words cut at the end of a line."""

from __future__ import annotations

import re

_CUT = re.compile(r"((?:[^\W\d_]+-)*)([^\W\d_]+)[-\u2010\u00ad]$")
_FIRST = re.compile(r"[^\W\d_]+")
_HYPHENS = ("-", "\u2010", "\u00ad")
_SOFT = "\u00ad"
_AND = frozenset(
    [
        "und",
        "oder",
        "bis",
        "sowie",
        "and",
        "or",
        "to",
        "y",
        "o",
        "e",
        "u",
        "et",
        "ou",
        "ed",
        "od",
        "ali",
        "en",
        "of",
        "och",
        "eller",
        "og",
        "ja",
        "i",
        "и",
        "или",
        "или",
        "a",
        "va",
    ]
)
"""After a hyphen that stands for a shared part of two words (`Vor- und Nachteile`) the space stays."""
_SHORT = 3
"""Letters; after `day-to-` another part follows, not the rest of a word. After one letter, as in `e-`, always."""
_COMPOUNDING = frozenset(["de", "nl", "sv", "da", "nb", "no", "fi", "hu", "et", "is"])
"""Languages that write compounds as one word, so that no word list holds them all."""
_LISTED = _COMPOUNDING - {"et"} | {
    *("ar", "bg", "bn", "ca", "cs", "el", "en", "es", "fr", "he", "it", "lt", "lv", "mk", "pl", "pt"),
    *("ro", "ru", "sh", "sk", "sl", "tr", "uk"),
}
"""Languages whose words wordfreq counts."""
_COMMON = 3.0
"""Zipf frequency (per thousand million words, log 10) of a word that many texts use."""
_KNOWN_NAME = 1.8
"""Zipf frequency of both parts of a name such as `Ji-won`, whose whole no list knows."""
_RARER = 2.3
"""A joined word this much rarer than its parts is a slip in the list's sources, such as `vicepresident`."""
_ADDRESS = re.compile(r"://|@|^\W*www\.|\w\.\w{2,}/")
"""What tells an address, whose hyphens are its own."""


def join_hyphenated(line: str, following: str, language: str, known: frozenset[str], cuts: bool = True) -> str | None:
    """Return `line` and `following` as one where a word runs over; None where the line ends with a whole word.

    The hyphen goes where the joined word occurs in the document (`known`, case folded) or is a word of `language`,
    or where one of the parts is none; before a capital or a figure it stays. Where the document `cuts` no words, all
    hyphens are the words' own.
    """
    if not line.endswith(_HYPHENS):
        return None
    last = line.rpartition(" ")[2]
    if _ADDRESS.search(last):
        return line + following
    cut = _CUT.search(last)
    if not cut:
        numbered = line.endswith("-") and line[-2:-1].isdigit() and following[:1].isalnum()
        return line + following if numbered and following.split(maxsplit=1)[0] not in _AND else None
    first = _FIRST.match(following)
    if line.endswith(_SOFT):
        return line[:-1] + following
    if not first or not following[0].islower():
        return line + following if following[:1].isalnum() else None
    if first.group() in _AND:
        return None
    short = len(cut.group(2)) <= (_SHORT if cut.group(1) else 1)
    if not short and _is_one_word(cut.group(2), first.group(), language, known, cuts):
        return line[:-1] + following
    return line + following


def _is_one_word(first: str, second: str, language: str, known: frozenset[str], cuts: bool) -> bool:
    """Tell whether two halves are one word rather than two with a hyphen."""
    whole = (first + second).casefold()
    if whole in known:
        return True
    if f"{first}-{second}".casefold() in known or not cuts:
        return False
    if language not in _LISTED:
        return True
    from wordfreq import zipf_frequency  # imported late: most texts have no cut words

    joined = zipf_frequency(whole, language)
    parts = min(zipf_frequency(first.lower(), language), zipf_frequency(second, language))
    if joined >= parts - _RARER:
        return True
    if joined == 0 and first.istitle() and parts >= _KNOWN_NAME:
        return False
    return language in _COMPOUNDING or parts < _COMMON
