"""Which of the documents given a declared source is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from samesource.language.bare_address import bare_address
from samesource.records.about import About

_BY_ADDRESS = frozenset({"canonical", "original-url", "based-on", "citation", "via"})
_BY_TITLE = frozenset({"based-on", "citation"})
_LEAST_TITLE = 4
"""Words; shorter headlines are those of many reports."""


class WorksGiven:
    """The documents given, by address, and within their stories by headline and by outlet where only one bears it."""

    def __init__(self, abouts: Mapping[str, About], stories: Mapping[str, str]) -> None:
        ordered = sorted(abouts.items(), reverse=True)
        self._by_url = {bare_address(about.url): document for document, about in ordered if about.url}
        self._stories = stories
        self._by_title = _only(
            {
                document: (stories[document], _fold(about.title))
                for document, about in ordered
                if _is_telling(about.title)
            }
        )
        self._by_outlet = _only(
            {document: (stories[document], _fold(about.outlet)) for document, about in ordered if about.outlet}
        )

    def find(self, entry: Mapping[str, Any], document: str) -> str | None:
        """Return the id of the document that an entry declared by `document` means; None where it is not sure."""
        kind, value = entry["kind"], str(entry["value"])
        found = self._by_url.get(bare_address(value)) if kind in _BY_ADDRESS else None
        if found is None:
            said = (self._stories[document], _fold(value))
            found = (
                self._by_title.get(said) if kind in _BY_TITLE else self._by_outlet.get(said) if kind == "via" else None
            )
        return found if found != document else None


def _fold(name: str | None) -> str:
    """Bring a name into the form in which it is compared."""
    return " ".join((name or "").casefold().split()).removeprefix("the ")


def _is_telling(title: str | None) -> bool:
    """Tell whether a headline is long enough to be one report's."""
    return len((title or "").split()) >= _LEAST_TITLE


def _only(names: Mapping[str, tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Turn a mapping round, without what several documents share."""
    counts = Counter(names.values())
    return {name: document for document, name in names.items() if counts[name] == 1}
