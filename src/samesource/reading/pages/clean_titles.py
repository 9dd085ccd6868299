"""Headlines as statements, without the outlet's name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from samesource.reading.pages.strip_outlet import strip_outlet
from samesource.records.statement import Statement


def clean_titles(said: Sequence[Statement], lines: Iterable[str] = ()) -> list[Statement]:
    """Return statements with the outlet's name taken off headlines.

    The outlet is known from its own statements, or shows where another headline, or one of the `lines` that the page
    shows beside its story, is the same without it.
    """
    outlets = [s.value for s in said if s.kind == "outlet"]
    titles = [s.value for s in said if s.kind == "title"]
    shown = list(lines)
    shortened = {
        title: strip_outlet(title, outlets, [*(other for other in titles if other != title), *shown])
        for title in set(titles)
    }
    found = (Statement(s.kind, shortened[s.value], s.where) if s.kind == "title" else s for s in said)
    return list(dict.fromkeys(found))
