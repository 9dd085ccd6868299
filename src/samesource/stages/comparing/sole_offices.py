"""The one office that a text gives to a person."""

from __future__ import annotations

from samesource.records.fact import Fact


def sole_offices(offices: dict[Fact, set[str]]) -> dict[str, Fact | None]:
    """Return where the office of each full name, or of each age (`#71`), is first told; None for who has several."""
    found: dict[str, Fact | None] = {}
    for office, names in sorted(offices.items(), key=lambda item: item[0].start):
        for name in sorted(names):
            if " " in name or name.startswith("#"):
                known = found.setdefault(name, office)
                if known is not None and known.value != office.value:
                    found[name] = None
    return found
