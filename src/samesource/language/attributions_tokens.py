"""A sentence as words and marks, for reading phrases."""

from __future__ import annotations

import bisect
import functools
import operator
import re
from collections.abc import Sequence
from typing import NamedTuple

_ELIDED = re.compile(r"[^\W_]{1,6}'(?=[^\W_])|[^\W_]+(?:[-.'&][^\W_]+)*\.?(?<=\.[A-Z]\.)|[^\W_]+(?:[-.'&][^\W_]+)*|\S")
_PLAIN = re.compile(r"(?:[^\W_]\.){2,}|[^\W_]+(?:[-.'&][^\W_]+)*|\S")
_TITLES = frozenset(
    ("mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "sen", "rep", "gov", "st", "jr", "hr", "fr", "dipl")
) | {"ing", "sr", "sra", "dott", "sig", "mme"}


class PhraseToken(NamedTuple):
    """A word or mark with its normal position; `quoted` where it stands inside a quotation."""

    text: str
    folded: str
    start: int
    end: int
    quoted: bool
    is_word: bool


_start = operator.itemgetter(0)
_make = functools.partial(tuple.__new__, PhraseToken)
"""What the class does by keywords, several times as slow."""


def read_phrase_tokens(
    text: str, start: int, end: int, language: str, quotations: Sequence[tuple[int, int]] = ()
) -> list[PhraseToken]:
    """Split `text[start:end]` into words and marks; `quotations` are sorted spans of quoted words.

    The stop of an abbreviated title ("Dr.") is left out, so that it ends no phrase.
    """
    pattern = _ELIDED if language in {"fr", "it"} else _PLAIN
    starts = _starts_near(quotations, start, end)
    tokens: list[PhraseToken] = []
    quoted = False
    for match in pattern.finditer(text, start, end):
        word = match.group()
        if word == "." and tokens and (tokens[-1].folded in _TITLES or _is_initial(tokens[-1])):
            continue
        low, high = match.span()
        if starts:
            inside = bisect.bisect_right(starts, low) - 1
            quoted = inside >= 0 and low < quotations[inside][1]
        tokens.append(_make((word, word.casefold(), low, high, quoted, word[0].isalnum())))
    return tokens


def _starts_near(quotations: Sequence[tuple[int, int]], start: int, end: int) -> list[int]:
    """Return where the quotations begin, or nothing where none reaches into the sentence."""
    first, last = (bisect.bisect_right(quotations, place, key=_start) for place in (start, end))
    if first == last and (first == 0 or quotations[first - 1][1] <= start):
        return []
    return [span[0] for span in quotations]


def _is_initial(token: PhraseToken) -> bool:
    return len(token.text) == 1 and token.text.isupper()
