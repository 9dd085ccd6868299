"""A pair of documents with the reuse planted between them."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.evaluation.plagdet import Spans


@dataclass(frozen=True, slots=True)
class PlantedPair:
    """Two documents and the spans of `suspicious` taken over from `source`."""

    kind: str
    suspicious: str
    source: str
    cases: tuple[Spans, ...]
    """Spans of `suspicious` first; none in a pair without reuse."""
