"""Whether a document has a name, under whatever form."""

from __future__ import annotations

from collections.abc import Collection

from samesource.stages.comparing.same_name import same_name


def known_name(name: str, names: Collection[str], words: str) -> bool:
    """Tell whether a document with the folded `names` and running folded `words` has `name`.

    A shorter form of it is enough (Brekke for Unni Brekke), unless the document also has a full name that
    resembles it and is another (Ann Weller for Anna Weller).
    """
    compact = name.replace(" ", "")
    if f" {name} " in f" {words} " or any(other.replace(" ", "") == compact for other in names):
        return True
    parts = set(name.split())
    others = [other for other in names if same_name(other, name)]
    if any(parts <= set(other.split()) for other in others):
        return True
    return bool(others) and not any(
        len(other.split()) > 1 and set(other.split()) & parts and not set(other.split()) <= parts for other in names
    )
