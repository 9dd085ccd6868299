"""Which document of a simulated corpus has which role."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from samesource.simulation.corpus.plant import (
    BOILERPLATE,
    EDIT_RATES,
    EDITED,
    KEPT_SHARES,
    KINDS,
    NOISE_RATES,
    PASSAGE,
    PASSAGE_RATES,
    PLAIN,
    RECOGNITION,
    TRUNCATED,
    WRAPPED,
    Plant,
)

_SIZES = (2, 3, 2, 5)
"""Documents of edited clusters, in turn."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A document within a frame: its cluster, rate, text and original are counted from the frame's start."""

    cluster: int
    rate: int
    base: int
    original: int
    head: bool = False


@dataclass(frozen=True, slots=True)
class _Section:
    """All documents of one kind: a frame repeated."""

    kind: str
    frame: tuple[_Place, ...]
    start: int
    count: int
    first_base: int

    def bases(self) -> int:
        """Count the texts that the section needs."""
        whole, rest = divmod(self.count, len(self.frame))
        return whole * _bases(self.frame) + _bases(self.frame[:rest])


class CorpusLayout:
    """The roles of `documents` documents by shares per thousand, computed one by one: nothing is held in memory.

    Each kind repeats a frame in which every rate comes as often as the others. Clusters are whole; the rest is plain.
    """

    def __init__(self, documents: int, shares: Mapping[str, int]) -> None:
        self.documents = documents
        self.sections: list[_Section] = []
        start = base = 0
        for kind in KINDS:
            frame = _frame(kind)
            wanted = documents - start if kind == PLAIN else documents * shares.get(kind, 0) // 1000
            section = _Section(kind, frame, start, _whole(frame, wanted), base)
            self.sections.append(section)
            start += section.count
            base += section.bases()
        self.bases = base
        """How many texts the corpus is made from."""

    def counts(self) -> dict[str, int]:
        """Return how many documents are of each kind."""
        return {section.kind: section.count for section in self.sections}

    def plant(self, slot: int) -> Plant:
        """Return the role of document number `slot`."""
        section = next(part for part in self.sections if slot < part.start + part.count)
        frame, inside = divmod(slot - section.start, len(section.frame))
        place = section.frame[inside]
        return Plant(
            slot=slot,
            kind=section.kind,
            base=section.first_base + frame * _bases(section.frame) + place.base,
            cluster=frame * (section.frame[-1].cluster + 1) + place.cluster,
            rate=place.rate,
            original=section.start + frame * len(section.frame) + place.original,
            head=place.head,
        )


def _bases(frame: tuple[_Place, ...]) -> int:
    """Count the texts of a frame."""
    return max((place.base for place in frame), default=-1) + 1


def _whole(frame: tuple[_Place, ...], wanted: int) -> int:
    """Return the largest number of documents up to `wanted` that leaves no cluster cut."""
    whole, rest = divmod(wanted, len(frame))
    while rest and frame[rest].cluster == frame[rest - 1].cluster:
        rest -= 1
    return whole * len(frame) + rest


def _frame(kind: str) -> tuple[_Place, ...]:
    """Return the repeated part of a kind."""
    if kind == EDITED:
        return _clusters([(size, rate) for size in _SIZES for rate in EDIT_RATES])
    if kind == TRUNCATED:
        heads = _clusters([(2, share) for share in KEPT_SHARES for _ in (True, False)])
        return tuple(
            _Place(place.cluster, place.rate, place.base, place.original, head=place.cluster % 2 == 0)
            for place in heads
        )
    if kind == RECOGNITION:
        return _clusters([(2, rate) for rate in NOISE_RATES])
    if kind == WRAPPED:
        return _clusters([(2, 0)])
    if kind == PASSAGE:
        return tuple(_Place(i, rate, 2 * i + host, 2 * i) for i, rate in enumerate(PASSAGE_RATES) for host in (0, 1))
    return _clusters([(1, 0)]) if kind in {PLAIN, BOILERPLATE} else ()


def _clusters(wanted: list[tuple[int, int]]) -> tuple[_Place, ...]:
    """Return a frame of clusters of the sizes and rates given, each made from one text."""
    frame: list[_Place] = []
    for number, (size, rate) in enumerate(wanted):
        original = len(frame)
        frame += [_Place(number, rate, number, original) for _ in range(size)]
    return tuple(frame)
