"""A sentence as words and marks, for reading phrases."""

from __future__ import annotations

import bisect
import functools
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


_make = functools.partial(tuple.__new__, PhraseToken)
"""What the class does by keywords, several times as slow."""


def read_phrase_tokens(
    text: str, start: int, end: int, language: str, quotations: Sequence[tuple[int, int]] = ()
) -> list[PhraseToken]:
    """Split `text[start:end]` into words and marks; `quotations` are sorted spans of quoted words.

    The stop of an abbreviated title ("Dr.") is left out, so that it ends no phrase.
    """
    pattern = _ELIDED if language in {"fr", "it"} else _PLAIN
    starts = [span[0] for span in quotations]
    tokens: list[PhraseToken] = []
    for match in pattern.finditer(text, start, end):
        word = match.group()
        if word == "." and tokens and (tokens[-1].folded in _TITLES or _is_initial(tokens[-1])):
            continue
        low, high = match.span()
        inside = bisect.bisect_right(starts, low) - 1 if starts else -1
        quoted = inside >= 0 and low < quotations[inside][1]
        tokens.append(_make((word, word.casefold(), low, high, quoted, word[0].isalnum())))
    return tokens


def _is_initial(token: PhraseToken) -> bool:
    return len(token.text) == 1 and token.text.isupper()
