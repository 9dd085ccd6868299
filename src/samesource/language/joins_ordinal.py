"""Whether the point after a figure makes it an ordinal, and ends no sentence."""

from __future__ import annotations

import functools
import re

from samesource.language.load_vocabulary import load_vocabulary
from samesource.language.packs.read_pack import read_pack

_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"([^\W\d_]+)\s\d{1,3}\.$")


def joins_ordinal(text: str, before: tuple[int, int], start: int, language: str) -> bool:
    """Tell whether a sentence that ends in a figure with a point goes on at `start`.

    It does before an ordinal mark (25.º), and in German before a short month (11. Nov) or a noun where a determiner
    or a preposition stands before the figure (die 25. Auflage).
    """
    end = before[1]
    if text[end - 1] != "." or not text[end - 2 : end - 1].isdigit():
        return False
    if text[start] in "ºª°":
        return True
    word = _WORD.match(text, start)
    if language != "de" or word is None:
        return False
    following = word.group().lower()
    if following in load_vocabulary("de").months:
        return True
    leading = _FIGURE.search(text, before[0], end)
    return leading is not None and leading[1].lower() in _leading() and following not in _function_words()


@functools.cache
def _leading() -> frozenset[str]:
    return load_vocabulary("de").articles_all | {"im", "am", "zum", "zur", "vom", "beim", "jeder", "jede", "jedes"}


@functools.cache
def _function_words() -> frozenset[str]:
    return frozenset(read_pack("function_words")["de"].split())
