"""Which documents say that they took from which."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import numpy.typing as npt

from samesource.language.find_host import find_host
from samesource.records.prepared import Prepared
from samesource.stages.is_one_name import is_one_name
from samesource.stages.reprint_signs import reprint_signs

FloatArray = npt.NDArray[np.float64]

_LEAST = 4
"""Shorter names of outlets are too easily words of the language."""

_NO_SOURCES = frozenset({"section", "unread-time", "content-credentials", "translation", "licence"})
"""Kinds of declared entries that name nobody whose text it may be."""

_LONG = 10
"""A single word of so many letters is hardly an everyday one."""


def source_statements(witnesses: list[Prepared]) -> FloatArray:
    """Return S[i, j] = 1 where j names i's outlet, agency or address as its source or in its text, and i not j's.

    Also where i is an agency's own copy and j, under an outlet's name, credits that agency.
    """
    names = [_names(document) for document in witnesses]
    folded = [{name.casefold() for name in own} for own in names]
    hosts = [find_host(document.about.get("url")) for document in witnesses]
    texts = [document.text.casefold() for document in witnesses]
    count = len(witnesses)
    said = np.zeros((count, count))
    for j, document in enumerate(witnesses):
        given = document.about.get("declared") or ()
        declared = [str(d.get("value") or "").casefold() for d in given if d.get("kind") not in _NO_SOURCES]
        for i in range(count):
            foreign = [name for name in names[i] if not _overlaps(name.casefold(), folded[j])]
            by_name = any(_is_named(name, document.text, texts[j], declared) for name in foreign)
            by_host = bool(hosts[i]) and hosts[i] != hosts[j] and any(hosts[i] in value for value in declared)
            credited = _is_agencys(witnesses[i]) and _credits(document, witnesses[i])
            said[i, j] = float(i != j and (by_name or by_host or credited))
    return said * (1.0 - said.T)


def _names(document: Prepared) -> list[str]:
    """Return the names that a document goes by: its outlet and the agency whose credit it bears."""
    about: dict[str, Any] = document.about
    names = {re.sub(r"(?i)^the\s+", "", str(about.get(key) or "")).strip() for key in ("outlet", "agency")}
    return sorted(name for name in names if len(name) >= _LEAST or _is_acronym(name))


def _overlaps(name: str, others: set[str]) -> bool:
    return any(is_one_name(name, other) for other in others)


def _is_named(name: str, text: str, folded: str, declared: list[str]) -> bool:
    """Tell whether a name is declared, or stands in the text and is no common word: of several words, or an acronym."""
    lower = name.casefold()
    if any(_mentions(value, lower) for value in declared):
        return True
    if _is_acronym(name):
        return _mentions(text, name)
    return (len(name.split()) > 1 or "." in name or len(name) >= _LONG) and _mentions(folded, lower)


def _is_acronym(name: str) -> bool:
    return name.isupper() and name.isalpha() and 2 <= len(name) <= 6


def _is_agencys(document: Prepared) -> bool:
    """Tell whether a document bears an agency's credit and no sign of a reprint."""
    return bool(document.about.get("agency")) and reprint_signs(document.about) == 0


def _credits(document: Prepared, agencys: Prepared) -> bool:
    """Tell whether a document shows signs of a reprint and credits the agency of another."""
    credit = str(document.about.get("agency") or "").casefold()
    return bool(credit) and reprint_signs(document.about) > 0 and credit == str(agencys.about["agency"]).casefold()


def _mentions(text: str, name: str) -> bool:
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
