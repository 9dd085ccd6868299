"""What one document says of an event, whatever it is compared with."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from samesource.records.prepared import BODY, IN_QUOTATION, IS_NAME, IS_NUMBER, Prepared
from samesource.stages.keep_views import keep_views
from samesource.stages.rare_words import rare_words

LongArray = npt.NDArray[np.int64]
Chosen = npt.NDArray[np.bool_]
Weighed = tuple[LongArray, LongArray]
"""Distinct stems, ascending, and the background weight of each, millionths."""

_RAREST = 2_500_000
"""Background weight (millionths) of a word that is one in 80,000: of rarer ones one is as good as another."""
_OPENING = 3
"""Sentences, headlines counted: what agencies put the news into."""


@dataclass(frozen=True, slots=True, eq=False)
class Vector:
    """Distinct stems, ascending, with what each counts for."""

    stems: LongArray
    values: npt.NDArray[np.float64]
    square: float
    """Sum of the squared values."""


@dataclass(frozen=True, slots=True, eq=False)
class FactView:
    """Which stems a document holds, and which of them are names and figures, rare words, or stand in its opening."""

    stems: LongArray
    """All of its distinct stems, ascending."""
    actors: Vector
    """Names and figures, headlines included: (1 + ln count) × weight, cut where a word is one in 80,000."""
    rarest: Vector
    """All words: (1 + ln count) × weight²."""
    opening: Weighed
    """Names and figures of the headline and first sentences."""
    facts: Weighed
    """Names and figures of the body."""
    own_facts: Weighed
    """The same outside quotations: what is quoted is anybody's."""
    rare: Weighed
    """The body's `rare_words`."""


@keep_views
def fact_view(document: Prepared) -> FactView:
    """List what a document says; kept, since it is compared with many."""
    facts: Chosen = (document.token_flag & (IS_NAME | IS_NUMBER)) > 0
    body: Chosen = (document.sentence_kind == BODY)[document.token_sentence]
    told, first = np.unique(document.token_stem[facts], return_index=True)
    opening = document.token_sentence[facts][first] < _OPENING
    return FactView(
        stems=np.unique(document.token_stem),
        actors=_vector(document, facts, 1, _RAREST),
        rarest=_vector(document, np.ones(len(facts), np.bool_), 2),
        opening=(told[opening], document.token_weight[facts][first][opening].astype(np.int64)),
        facts=_weighed(document, body & facts),
        own_facts=_weighed(document, body & facts & ((document.token_flag & IN_QUOTATION) == 0)),
        rare=_weighed(document, body & rare_words(document)),
    )


def _vector(document: Prepared, chosen: Chosen, power: int, most: int = 1 << 30) -> Vector:
    """Weigh the stems chosen; background weights are cut at `most`."""
    stems, first, counts = np.unique(document.token_stem[chosen], return_index=True, return_counts=True)
    weight = np.minimum(document.token_weight[chosen][first], most) / 1e6
    values = (1.0 + np.log(counts)) * weight**power
    return Vector(stems, values, math.fsum((values**2).tolist()))


def _weighed(document: Prepared, chosen: Chosen) -> Weighed:
    """List the stems chosen with their weights."""
    stems, first = np.unique(document.token_stem[chosen], return_index=True)
    return stems, document.token_weight[chosen][first].astype(np.int64)
