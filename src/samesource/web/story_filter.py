"""What a reader asks of the list of stories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samesource.shelf import StoryEntry


@dataclass(frozen=True, slots=True)
class StoryFilter:
    """Each empty field admits every story; `since` and `until` are days, both included; undated stories fit neither."""

    query: str = ""
    outlet: str = ""
    language: str = ""
    verdict: str = ""
    reports: int = 1
    changed: bool = False
    since: str = ""
    until: str = ""

    def apply(self, entries: Sequence[StoryEntry]) -> list[StoryEntry]:
        """Return the entries that fit, in their order; every word of `query` must be found, folded in case."""
        words = self.query.casefold().split()
        outlet = self.outlet.casefold().strip()
        return [
            entry
            for entry in entries
            if entry.documents >= self.reports
            and all(word in entry.found_by for word in words)
            and (not outlet or any(outlet in name.casefold() for name in entry.outlets))
            and (not self.language or self.language in entry.languages)
            and (not self.verdict or self.verdict in entry.verdicts)
            and (not self.changed or entry.factual_changes > 0)
            and (not self.since or (entry.last or "")[:10] >= self.since)
            and (not self.until or (entry.first is not None and entry.first[:10] <= self.until))
        ]
