"""Whether two sources surely have nothing to do with each other."""

from __future__ import annotations

import re

from samesource.records.prepared import Prepared
from samesource.stages.claiming.mentions_any import mentions_any
from samesource.stages.claiming.source_kind import source_kind

_TITLE, _OFFICE = 40, 80
"""Characters before and after a person's name that tell of an office."""
_SOMEBODY = ("en", "er", "ern", "innen")
"""Endings of German nouns for people, who may speak for anybody ("Behörden", "Ermittler")."""


def are_strangers(one: str, there: Prepared, other: str, elsewhere: Prepared) -> bool:
    """Tell whether the sources `one` and `other`, which two texts name, are surely two.

    Each has a name of its own which the other text has nowhere, or `one` is a person of whom the other text knows
    nothing, and whom no word beside the name joins to `other`. A document, or "the union", is no such source.
    """
    if not (_is_named(one, there.language) and _is_named(other, elsewhere.language, least=1)):
        return False
    surname = one.rsplit(maxsplit=1)[-1]
    if mentions_any(elsewhere.text, surname):
        return False
    apart = not mentions_any(elsewhere.text, one) and not mentions_any(there.text, other)
    if apart and _is_named(other, elsewhere.language):
        return True
    return _is_person(one) and not mentions_any(_beside(surname, there.text), other)


def _is_named(name: str, language: str, least: int = 2) -> bool:
    """Tell whether a source that is no document has a name of its own; German writes every noun with a capital."""
    parts = name.split()
    capitals = sum(part[0].isupper() for part in parts)
    if source_kind(name, language) == "document" or capitals < (least if language == "de" else 1):
        return False
    return language != "de" or capitals > 1 or not name.endswith(_SOMEBODY)


def _is_person(name: str) -> bool:
    """Tell whether a name ends as that of a person does: in two capitalised words."""
    parts = name.split()
    return len(parts) > 1 and parts[-1][0].isupper() and parts[-2][0].isupper() and not name.isupper()


def _beside(surname: str, text: str) -> str:
    """Return what stands around each place that has a name, other than the name."""
    pieces = (text[max(0, m.start() - _TITLE) : m.end() + _OFFICE] for m in re.finditer(re.escape(surname), text))
    return " ".join(pieces)
