"""People whom one text mentions and another does not."""

from __future__ import annotations

from samesource.stages.claiming.source_view import SourceView


def own_people(view: SourceView, other: SourceView) -> frozenset[str]:
    """Return the openings of the last names of people whom the other text mentions nowhere."""
    return frozenset(view.people) - other.words
