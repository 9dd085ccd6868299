"""What many clauses of two texts say in common."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_KINDRED = 0.6
"""What a word counts for where the other clause has one that only begins as it does (derailed, derailment)."""
_START, _SHARE = 4, 0.6
"""Letters, and share of the longer word's, that two words must have in common at their start to be kindred."""


def shared_weights(own: Sequence[dict[str, float]], others: Sequence[dict[str, float]]) -> NDArray[np.float64]:
    """Return the weight of the words that each of `own` has in common with each of `others`, the mean of both ways.

    Words that begin alike count in part. Cost is linear in the words that are shared, not in pairs.
    """
    forward, backward = np.zeros((len(own), len(others))), np.zeros((len(others), len(own)))
    holding, theirs = _holding(own), _holding(others)
    kin = _kin(holding, theirs)
    for (places, held, kindred), shared in (
        ((holding, theirs, kin[0]), forward),
        ((theirs, holding, kin[1]), backward),
    ):
        for word in sorted(places):
            exact = [k for k, _ in held.get(word, ())]
            partly = sorted({k for other in kindred.get(word, ()) for k, _ in held[other]} - set(exact))
            for k, weight in places[word] if exact or partly else ():
                shared[k, exact] += weight
                shared[k, partly] += _KINDRED * weight
    return (forward + backward.T) / 2.0


Places = dict[str, list[tuple[int, float]]]


def _holding(clauses: Sequence[dict[str, float]]) -> Places:
    """Return the clauses that hold each word, with its weight there."""
    holding: Places = {}
    for k, words in enumerate(clauses):
        for word, weight in words.items():
            holding.setdefault(word, []).append((k, weight))
    return holding


def _kin(own: Places, others: Places) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the words of the other text that begin as each word does, both ways."""
    by_start: dict[str, list[str]] = {}
    for other in others:
        by_start.setdefault(other[:_START], []).append(other)
    forward: dict[str, list[str]] = {}
    backward: dict[str, list[str]] = {}
    for word in own:
        for other in by_start.get(word[:_START], ()):
            if word != other and _kindred(word, other):
                forward.setdefault(word, []).append(other)
                backward.setdefault(other, []).append(word)
    return forward, backward


def _kindred(word: str, other: str) -> bool:
    """Tell whether two words have most of their letters in common, from the first."""
    shorter, longer = sorted((word, other), key=len)
    same = next((i for i, letter in enumerate(shorter) if letter != longer[i]), len(shorter))
    return same >= max(_START, _SHARE * len(longer))
