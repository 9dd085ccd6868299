"""One list of differences out of many comparators."""

from __future__ import annotations

from samesource.config import ChangeConfig
from samesource.records.difference import Difference

_ORDER = (
    "speaker", "unit", "number", "date", "name", "place", "role", "quote", "negation", "attribution-changed",
    "attribution-dropped", "hedge-dropped", "hedge-added", "modality", "omission", "addition", "typo", "typography",
    "intensifier", "order", "wording",
)  # fmt: skip
_YIELDING = frozenset(["typo", "typography", "intensifier", "wording", "order"])
"""Kinds that say nothing new where another difference already tells the place."""


_NOWHERE = (-1, -1)
_EDIT = 0.6
"""Confidence of what is read off edits alone: inside an altered quotation it says nothing new."""
_OWN = frozenset(["number", "unit", "date", "name", "place", "role", "speaker"])
"""Kinds that are told even of an altered quotation."""
_VALUES = frozenset(["number", "unit", "date"])
_SOURCES = frozenset(["attribution-changed", "attribution-dropped"])


def merge_differences(differences: list[Difference], config: ChangeConfig) -> list[Difference]:
    """Keep each place once, the most telling kind first, and at most `config.maximum` differences.

    Edits of wording give way to any other difference they touch; equal spans of one kind are one. The result is
    sorted by the child's positions.
    """
    severity = {"factual": 0, "style": 1, "cosmetic": 1}
    rank = {kind: i for i, kind in enumerate(_ORDER)}
    ordered = sorted(
        differences,
        key=lambda d: (
            *(rank[d.kind], -d.confidence, d.new or (0, 0), d.old or (0, 0)),
            *(severity[d.severity], d.severity, d.subtype or "", d.description),
        ),
    )
    kept: list[Difference] = []
    places: list[tuple[int, int, int, int]] = []
    for difference in ordered:
        (low, high), (first, last) = difference.old or _NOWHERE, difference.new or _NOWHERE
        near = [i for i, (a, b, c, d) in enumerate(places) if (a <= high and low <= b) or (c <= last and first <= d)]
        if not any(_tells(kept[i], difference) for i in near):
            kept.append(difference)
            places.append((low, high, first, last))
    edits = sorted((d for d in kept if d.kind == "wording"), key=lambda d: (-_length(d), d.new or d.old or (0, 0)))
    spare = set(edits[config.wordings :])
    kept = [difference for difference in kept if difference not in spare]
    chosen = sorted(
        kept, key=lambda d: (severity[d.severity], rank[d.kind], -d.confidence, d.new or (0, 0), d.old or (0, 0))
    )
    return sorted(chosen[: config.maximum], key=lambda d: (d.new or d.old or (0, 0), d.old or (0, 0), d.kind))


def _tells(other: Difference, difference: Difference) -> bool:
    """Tell whether `other` already says what `difference` says."""
    if (other.kind, other.old, other.new) == (difference.kind, difference.old, difference.new):
        return True
    old, new = _overlap(other.old, difference.old), _overlap(other.new, difference.new)
    if other.kind in ("addition", "omission") and other.confidence < _EDIT:
        return difference.kind == "wording" and ((old and difference.new is None) or (new and difference.old is None))
    if difference.kind in _YIELDING:
        return new or (old and difference.new is None) or (old and other.new is not None)
    weak = difference.confidence <= _EDIT and other.severity == "factual" and difference.kind != "quote"
    if weak and old and new and (other.kind != "quote" or difference.kind not in _OWN):
        return True
    if difference.kind in ("addition", "omission") and difference.confidence < 0.6:
        return new if difference.kind == "addition" else old
    if {other.kind, difference.kind} <= _SOURCES:
        return old
    if other.kind == difference.kind or {other.kind, difference.kind} <= _VALUES:
        return (new or difference.new is None) and (old or difference.old is None)
    return False


def _length(difference: Difference) -> int:
    return sum(end - start for start, end in filter(None, (difference.old, difference.new)))


def _overlap(first: tuple[int, int] | None, second: tuple[int, int] | None) -> bool:
    return first is not None and second is not None and first[0] < second[1] and second[0] < first[1]
