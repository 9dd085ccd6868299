"""What many clauses of two texts say in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

_SAME, _KINDRED = 5.0, 3.0
"""Fifths that a word counts for where the other clause has it, or one that only begins as it does (derailment)."""
_GRAIN = 1e6
"""Weights are held in millionths, as they come."""
_START, _SHARE = 4, 0.6
"""Letters, and share of the longer word's, that two words must have in common at their start to be kindred."""


def shared_weights(own: Sequence[Mapping[str, float]], others: Sequence[Mapping[str, float]]) -> NDArray[np.float64]:
    """Return the weight of the words that each of `own` has in common with each of `others`, the mean of both ways.

    Words that begin alike count in part. Weights are heard to the millionth, so that sums are exact in any order. Cost:
    words × clauses to lay out, and a product of matrices of that size.
    """
    words, theirs = _number(own), _number(others)
    weights, their_weights = _lay_out(own, words), _lay_out(others, theirs)
    kin = _kin(words, theirs)
    forward = weights.T @ _heard(words, theirs, their_weights > 0.0, kin)
    backward = their_weights.T @ _heard(theirs, words, weights > 0.0, [(j, i) for i, j in kin])
    return (forward + backward.T) / (2.0 * _SAME * _GRAIN)


Places = dict[str, int]


def _number(clauses: Sequence[Mapping[str, float]]) -> Places:
    """Number the words of some clauses."""
    return {word: i for i, word in enumerate(dict.fromkeys(word for clause in clauses for word in clause))}


def _lay_out(clauses: Sequence[Mapping[str, float]], places: Places) -> NDArray[np.float64]:
    """Return [word, clause]: the weight of each word in each clause, in whole numbers."""
    laid = np.zeros((len(places), len(clauses)))
    for k, clause in enumerate(clauses):
        laid[[places[word] for word in clause], k] = list(clause.values())
    return np.rint(laid * _GRAIN)


def _heard(own: Places, others: Places, held: NDArray[np.bool_], kin: list[tuple[int, int]]) -> NDArray[np.float64]:
    """Return [word, clause]: the fifths that each own word counts for in each other clause; those hold `held`."""
    exact, partly = np.zeros((2, len(own), held.shape[1]), np.bool_)
    known = [(i, others[word]) for word, i in own.items() if word in others]
    if known:
        places, same = np.array(known).T
        exact[places] = held[same]
    for i, j in kin:
        partly[i] |= held[j]
    return np.where(exact, _SAME, np.where(partly, _KINDRED, 0.0))


def _kin(own: Places, others: Places) -> list[tuple[int, int]]:
    """List the places of words of the two texts that are not the same but begin alike."""
    by_start: dict[str, list[str]] = {}
    for other in others:
        by_start.setdefault(other[:_START], []).append(other)
    return [
        (i, others[other])
        for word, i in own.items()
        for other in by_start.get(word[:_START], ())
        if word != other and _kindred(word, other)
    ]


def _kindred(word: str, other: str) -> bool:
    """Tell whether two words have most of their letters in common, from the first."""
    shorter, longer = sorted((word, other), key=len)
    same = next((i for i, letter in enumerate(shorter) if letter != longer[i]), len(shorter))
    return same >= max(_START, _SHARE * len(longer))
