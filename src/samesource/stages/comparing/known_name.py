"""Whether a document has a name, under whatever form."""

from __future__ import annotations

from collections.abc import Collection

from samesource.language.one_place_name import one_place_name
from samesource.stages.comparing.one_word import one_word
from samesource.stages.comparing.same_name import same_name


def known_name(name: str, names: Collection[str], words: str) -> bool:
    """Tell whether a document with the folded `names` and running folded `words` has `name`.

    A shorter form of it is enough (Brekke for Unni Brekke), unless the document also has a full name that
    resembles it and is another (Ann Weller for Anna Weller). `names` are without full stops.
    """
    name = name.replace(".", "")
    compact = name.replace(" ", "")
    if f" {name} " in f" {words} " or any(other.replace(" ", "") == compact for other in names):
        return True
    place, words_of = one_place_name(name), name.split()
    if any(one_place_name(other) == place or _inflected(words_of, other.split()) for other in names):
        return True
    parts = set(name.split())
    others = [other for other in names if same_name(other, name)]
    if any(parts <= set(other.split()) for other in others):
        return True
    return bool(others) and not any(
        len(other.split()) > 1 and set(other.split()) & parts and not set(other.split()) <= parts for other in names
    )


def _inflected(words: list[str], others: list[str]) -> bool:
    """Tell whether two names are one but for endings."""
    return len(words) == len(others) and all(map(one_word, words, others))
