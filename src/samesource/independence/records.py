"""What counting and discovery return."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Independence:
    """Support of one reading: documents that hold it, texts they come down to, and the same as an expectation."""

    documents: int
    texts: int
    expected: float


@dataclass(frozen=True, slots=True)
class Copying:
    """A source that takes values from another one, and how probable it is that the two are dependent."""

    copier: str
    original: str
    probability: float


@dataclass(frozen=True, slots=True)
class Discovery:
    """What a table says once copies are discounted; probabilities 0 to 1, names sorted.

    `truth` is the likeliest value of each item, `belief` the probability of each value given, `accuracy` the expected
    share of right values of each source, `dependence` the pairs (names in order) that are dependent at all, `copies`
    one original for each copier, and `rounds` how often the estimates were revised.
    """

    truth: Mapping[str, str]
    belief: Mapping[tuple[str, str], float]
    accuracy: Mapping[str, float]
    dependence: Mapping[tuple[str, str], float]
    copies: tuple[Copying, ...]
    rounds: int
