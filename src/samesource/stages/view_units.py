"""Cut a pair into units and weigh its stems."""

from __future__ import annotations

import numpy as np

from samesource.config import AlignConfig
from samesource.kernels.bag_units import bag_units
from samesource.kernels.count_entries import count_entries
from samesource.kernels.split_units import split_units
from samesource.stages.pair_view import Ints, PairView, SideView
from samesource.stages.unit_view import UnitSide, UnitView


def view_units(pair: PairView, config: AlignConfig) -> UnitView:
    """Cut both documents into units; rarity is counted over the units of this pair, stop words kept."""
    bound_a = split_units(pair.a.sentence, config.unit_fewest_words, config.unit_most_words)
    bound_b = split_units(pair.b.sentence, config.unit_fewest_words, config.unit_most_words)
    unit_a, unit_b = _units(bound_a), _units(bound_b)
    count = len(bound_a) + len(bound_b) - 2
    entries_a = count_entries(unit_a, pair.a.term, pair.term_count)
    entries_b = count_entries(unit_b, pair.b.term, pair.term_count)
    holding = np.bincount(entries_a[1], minlength=pair.term_count)
    holding += np.bincount(entries_b[1], minlength=pair.term_count)
    rarity = np.rint(1000 * np.log(count / np.maximum(np.arange(count + 1), 1))).astype(np.int64)[holding]
    return UnitView(
        _view_side(pair.a, unit_a, bound_a, entries_a, rarity),
        _view_side(pair.b, unit_b, bound_b, entries_b, rarity),
        rarity,
        count,
    )


def _units(bound: Ints) -> Ints:
    """Return the unit of each word."""
    return np.repeat(np.arange(len(bound) - 1), np.diff(bound))


def _view_side(side: SideView, unit: Ints, bound: Ints, entries: tuple[Ints, Ints, Ints], rarity: Ints) -> UnitSide:
    """Put together what is known of a side's units."""
    bags = bag_units(entries, rarity, len(bound) - 1)
    return UnitSide(term=side.term, unit=unit, bound=bound, character=side.view.character, bags=bags)
