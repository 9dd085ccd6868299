"""Cut a pair into units, weigh its stems and find the units that look alike."""

from __future__ import annotations

from samesource.config import AlignConfig
from samesource.kernels.compare_units import compare_units
from samesource.kernels.seed_bounds import SeedBounds
from samesource.kernels.split_units import split_units
from samesource.stages.pair_view import PairView, SideView
from samesource.stages.unit_view import UnitSide, UnitView


def view_units(pair: PairView, config: AlignConfig) -> UnitView:
    """Cut both documents into units; rarity is counted over the units of this pair, stop words kept."""
    a, b = _cut(pair.a, config), _cut(pair.b, config)
    bounds = SeedBounds(
        cosine=config.seed_cosine,
        dice=config.seed_dice,
        containment=config.seed_containment,
        rare_terms=config.seed_rare_terms,
    )
    rarity, seeds = compare_units((a.term, a.bound), (b.term, b.bound), pair.term_count, bounds)
    return UnitView(a, b, rarity, len(a.bound) + len(b.bound) - 2, seeds)


def _cut(side: SideView, config: AlignConfig) -> UnitSide:
    """Cut a side into units."""
    bound = split_units(side.sentence, config.unit_fewest_words, config.unit_most_words)
    return UnitSide(term=side.term, bound=bound, character=side.view.character)
