"""The order of a list of stories."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.shelf import StoryEntry


def order_entries(entries: Iterable[StoryEntry]) -> list[StoryEntry]:
    """Return entries newest first, undated ones at the end, ties by id."""
    by_id = sorted(entries, key=lambda entry: entry.id)
    dated = [entry for entry in by_id if entry.last is not None]
    dated.sort(key=lambda entry: entry.last or "", reverse=True)
    return dated + [entry for entry in by_id if entry.last is None]
