"""Cut a pair into units and weigh its stems."""

from __future__ import annotations

import numpy as np

from samesource.config import AlignConfig
from samesource.kernels.distinct_keys import distinct_keys
from samesource.kernels.split_units import split_units
from samesource.kernels.sum_by import sum_by
from samesource.kernels.unit_bags import UnitBags
from samesource.stages.pair_view import Ints, PairView, SideView
from samesource.stages.unit_view import UnitSide, UnitView


def view_units(pair: PairView, config: AlignConfig) -> UnitView:
    """Cut both documents into units; rarity is counted over the units of this pair, stop words kept."""
    bound_a = split_units(pair.a.sentence, config.unit_fewest_words, config.unit_most_words)
    bound_b = split_units(pair.b.sentence, config.unit_fewest_words, config.unit_most_words)
    unit_a, unit_b = _units(bound_a), _units(bound_b)
    count = len(bound_a) + len(bound_b) - 2
    holding = _units_holding(unit_a, pair.a.term, pair.term_count) + _units_holding(
        unit_b, pair.b.term, pair.term_count
    )
    rarity = np.rint(1000 * np.log(count / np.maximum(holding, 1))).astype(np.int64)
    return UnitView(
        _view_side(pair, pair.a, unit_a, bound_a, rarity),
        _view_side(pair, pair.b, unit_b, bound_b, rarity),
        rarity,
        count,
    )


def _units(bound: Ints) -> Ints:
    """Return the unit of each word."""
    return np.repeat(np.arange(len(bound) - 1), np.diff(bound))


def _units_holding(unit: Ints, term: Ints, terms: int) -> Ints:
    """Count the units that hold each stem."""
    size = (int(unit[-1]) + 1) * terms if len(unit) else 0
    return np.bincount(distinct_keys(unit * terms + term, size) % max(terms, 1), minlength=terms)


def _view_side(pair: PairView, side: SideView, unit: Ints, bound: Ints, rarity: Ints) -> UnitSide:
    """Count stems by unit and sum up what cosine, dice and containment divide by."""
    units, terms = len(bound) - 1, max(pair.term_count, 1)
    keys, counts = np.unique(unit * terms + side.term, return_counts=True)
    owner, value = keys // terms, rarity[keys % terms].astype(np.float64)
    weighted = counts * value
    document = side.document
    return UnitSide(
        term=side.term,
        unit=unit,
        bound=bound,
        character=np.stack((document.token_start[side.token], document.token_end[side.token]), axis=1).astype(np.int64),
        bags=UnitBags(
            entries=(owner, keys % terms),
            counts=counts.astype(np.float64),
            kinds=np.bincount(owner, minlength=units).astype(np.float64),
            square=sum_by(owner, weighted * weighted, units),
            rare_square=sum_by(owner, value * value, units),
        ),
    )
