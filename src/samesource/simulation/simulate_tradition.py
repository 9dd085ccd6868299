"""Artificial traditions of a text whose copying is known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

IntArray = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Tradition:
    """A simulated tradition: what survives of it, and how it came about."""

    table: dict[str, list[str | None]]
    """Readings by surviving witness, places without variation included; None in lacunae."""
    edges: list[tuple[str, str]]
    """(parent, child) among all copies, lost ones too; two parents where a copyist used a second exemplar."""
    mixed: list[tuple[str, str]]
    """Those of the edges that lead from a second exemplar."""


def simulate_tradition(
    seed: int,
    witnesses: int = 13,
    places: int = 1_000,
    lost: float = 0.25,
    errors: float = 0.03,
    mixed: float = 0.35,
    lacunae: float = 0.3,
) -> Tradition:
    """Copy a text of `places` words again and again, and keep `witnesses` of the copies.

    `lost`: share of copies that do not survive; `errors`: median share of words that a copyist changes (sigma .7 in
    logs), the same few places far more often than others, half of the changes to words that others hit on too;
    `mixed`: share of copies with a second exemplar for 10 to 50 % of the words, scattered or in one stretch;
    `lacunae`: share of witnesses that miss 5 to 60 % of the text. The same seed gives the same tradition. It is a
    simulation: real copyists also correct, abridge and compare.
    """
    generator = np.random.default_rng(seed)
    count = round(witnesses / (1.0 - lost))
    parents = [-1, *(_parent(generator, copy) for copy in range(1, count))]
    prone = generator.gamma(0.5, 2.0, places)
    prone /= prone.mean()
    texts = np.zeros((count, places), dtype=np.int64)
    second: list[tuple[int, int]] = []
    for copy in range(1, count):
        texts[copy] = texts[parents[copy]]
        other = int(generator.integers(0, copy))
        if copy > 2 and other != parents[copy] and generator.random() < mixed:
            second.append((other, copy))
            taken = _taken(generator, places)
            texts[copy, taken] = texts[other, taken]
        _err(generator, texts[copy], prone, errors, copy)
    kept = sorted(generator.permutation(count)[:witnesses].tolist())
    names = [f"W{copy:02d}" for copy in range(count)]
    table = {names[copy]: _damage(generator, texts[copy], lacunae) for copy in kept}
    edges = [(parents[copy], copy) for copy in range(1, count)] + second
    return Tradition(table, [(names[a], names[b]) for a, b in edges], [(names[a], names[b]) for a, b in second])


def _parent(generator: np.random.Generator, copy: int) -> int:
    """Choose an exemplar: any, or one of the latest."""
    least = 0 if generator.random() < 0.6 else max(0, copy - 3)
    return int(generator.integers(least, copy))


def _taken(generator: np.random.Generator, places: int) -> npt.NDArray[np.bool_]:
    """Choose the words taken from the second exemplar."""
    share = generator.uniform(0.1, 0.5)
    taken: npt.NDArray[np.bool_] = generator.random(places) < share
    if generator.random() < 0.5:
        length = int(share * places)
        start = int(generator.integers(0, places - length))
        taken = (np.arange(places) >= start) & (np.arange(places) < start + length)
    return taken


def _err(
    generator: np.random.Generator, text: IntArray, prone: npt.NDArray[np.float64], errors: float, copy: int
) -> None:
    """Change words in place: back to the first reading (a tenth), to a common error, or to one of its own."""
    rate = errors * np.exp(generator.normal(0.0, 0.7))
    for place in np.flatnonzero(generator.random(len(text)) < np.minimum(0.9, rate * prone)).tolist():
        kind = generator.random()
        if kind < 0.1:
            text[place] = 0 if text[place] else 1
        elif kind < 0.55:
            text[place] = int(generator.geometric(0.5))
        else:
            text[place] = 100 + copy


def _damage(generator: np.random.Generator, text: IntArray, lacunae: float) -> list[str | None]:
    """Write a text as readings, with a lacuna in some."""
    readings: list[str | None] = [f"reading {code}" for code in text.tolist()]
    if generator.random() < lacunae:
        length = int(len(text) * generator.uniform(0.05, 0.6))
        start = int(generator.integers(0, len(text) - length + 1))
        readings[start : start + length] = [None] * length
    return readings
