"""Short spans that sum up long ones."""

from __future__ import annotations

import numpy as np

from samesource.config import AlignConfig
from samesource.kernels.find_hulls import Hull, HullBounds, find_hulls
from samesource.kernels.share_weight import share_weight
from samesource.stages.find_rewrites import Rewrite
from samesource.stages.pair_view import Ints
from samesource.stages.unit_view import UnitSide, UnitView


def find_condensations(units: UnitView, least: int, config: AlignConfig) -> list[Rewrite]:
    """Find spans of at least `least` code points that sum up a span of the other side, both ways round."""
    bounds = HullBounds(
        mutual_share=config.condense_mutual_share,
        gap_short=config.condense_gap_short,
        gap_long=config.condense_gap_long,
        units_short=config.condense_units_short,
        units_long=config.condense_units_long,
        length=least,
        ratio=config.condense_ratio,
        containment=config.condense_containment,
    )
    a, b = units.a, units.b
    sides = (a.term, a.bound, a.character), (b.term, b.bound, b.character)
    forward, backward = find_hulls(units.seeds, *sides, units.rarity, bounds)
    found = _choose(units, a, b, forward, config)
    for quality, (b0, b1, a0, a1) in _choose(units, b, a, backward, config):
        found.append(Rewrite(quality, (a0, a1, b0, b1)))
    return found


def _choose(units: UnitView, short: UnitSide, long: UnitSide, hulls: list[Hull], config: AlignConfig) -> list[Rewrite]:
    """Choose the hulls that stand out from the rest of both documents."""
    found = []
    for inside, source, share in hulls:
        s0, s1 = int(short.bound[inside[0]]), int(short.bound[inside[-1] + 1])
        t0, t1 = int(long.bound[source[0]]), int(long.bound[source[-1] + 1])
        words, text = short.term[s0:s1], long.term[t0:t1]
        if not _stands_out(units, short, inside, text, config):
            continue
        width = 1.5 * int(short.character[s1 - 1, 1] - short.character[s0, 0])
        explained = share_weight(words, text, units.rarity)
        if _best_window(units, words, long, source, width) > config.condense_window * explained:
            continue
        length = int(long.character[t1 - 1, 1] - long.character[t0, 0])
        whole = int(long.character[-1, 1] - long.character[0, 0])
        if config.condense_whole and length >= config.condense_whole * whole:
            t0, t1 = 0, len(long.term)
        found.append(Rewrite(share, (s0, s1, t0, t1)))
    return found


def _stands_out(units: UnitView, short: UnitSide, inside: Ints, text: Ints, config: AlignConfig) -> bool:
    """Tell whether the span's units are held by a text clearly better than the rest of the document.

    The rest is shrunk towards a containment of .35 ± .15 with the weight of five units, which is what chance gives.
    """
    rarity = units.rarity
    held = np.zeros(len(rarity), np.bool_)
    held[text] = True
    count = len(short.bound) - 1
    unit = np.repeat(np.arange(count), np.diff(short.bound))
    value = np.bincount(unit, weights=np.where(held[short.term], rarity[short.term], 0), minlength=count)
    share = value / np.maximum(np.bincount(unit, weights=rarity[short.term], minlength=count), 1.0)
    low, high = int(inside[0]), int(inside[-1]) + 1
    rest = np.concatenate((share[:low], share[high:]))
    mean = (float(rest.sum()) + 5 * 0.35) / (len(rest) + 5)
    spread = ((float(((rest - mean) ** 2).sum()) + 5 * 0.15**2) / (len(rest) + 5)) ** 0.5
    contrast = float(share[low:high].mean()) - mean
    return (
        contrast >= config.condense_contrast and contrast / spread * (high - low) ** 0.5 >= config.condense_deviations
    )


def _best_window(units: UnitView, words: Ints, long: UnitSide, group: Ints, width: float) -> int:
    """Sum what the best compact window of the long side (`width` code points) explains of the words of a span."""
    best = 0
    for unit in group.tolist():
        start = int(long.bound[unit])
        end = int(np.searchsorted(long.character[:, 0], long.character[start, 0] + width))
        best = max(best, share_weight(words, long.term[start:end], units.rarity))
    return best
