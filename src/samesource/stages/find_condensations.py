"""Short spans that sum up long ones."""

from __future__ import annotations

import numpy as np

from samesource.config import AlignConfig
from samesource.kernels.cluster_seeds import cluster_seeds
from samesource.kernels.filter_mutual import filter_mutual
from samesource.stages.find_rewrites import Rewrite
from samesource.stages.pair_view import Floats, Ints
from samesource.stages.unit_view import UnitSide, UnitView


def find_condensations(
    units: UnitView, seeds: tuple[Ints, Ints, Floats], least: int, config: AlignConfig
) -> list[Rewrite]:
    """Find spans of at least `least` code points that sum up a span of the other side, both ways round."""
    i, j, near = seeds
    kept = filter_mutual(i, j, near, config.condense_mutual_share)
    i, j = i[kept], j[kept]
    forward = [_weigh(units, units.a, units.b, group, least, config) for group in _hulls(i, j, config)]
    backward = [_weigh(units, units.b, units.a, group, least, config) for group in _hulls(j, i, config)]
    found = [item for item in forward if item is not None]
    for item in backward:
        if item is not None:
            a0, a1, b0, b1 = item.box
            found.append(Rewrite(item.quality, (b0, b1, a0, a1)))
    return found


def _hulls(short: Ints, long: Ints, config: AlignConfig) -> list[tuple[Ints, Ints]]:
    """Cluster with a small gap on the short side and a wide one on the long side."""
    groups = cluster_seeds(short, long, config.condense_gap_short, config.condense_gap_long)
    fewest = max(config.condense_units_short, config.condense_units_long)
    pairs = [(np.unique(short[group]), np.unique(long[group])) for group in groups if len(group) >= fewest]
    return [(s, t) for s, t in pairs if len(s) >= config.condense_units_short and len(t) >= config.condense_units_long]


def _weigh(
    units: UnitView, short: UnitSide, long: UnitSide, group: tuple[Ints, Ints], least: int, config: AlignConfig
) -> Rewrite | None:
    """Judge one hull; None where a gate rejects it."""
    s0, s1 = int(short.bound[group[0][0]]), int(short.bound[group[0][-1] + 1])
    t0, t1 = int(long.bound[group[1][0]]), int(long.bound[group[1][-1] + 1])
    length = int(short.character[s1 - 1, 1] - short.character[s0, 0])
    source = int(long.character[t1 - 1, 1] - long.character[t0, 0])
    if length < least or source < config.condense_ratio * length:
        return None
    held = np.zeros(len(units.rarity), np.bool_)
    held[long.term[t0:t1]] = True
    rarity = units.rarity
    words = short.term[s0:s1]
    containment = int(rarity[words[held[words]]].sum()) / max(int(rarity[words].sum()), 1)
    if containment < config.condense_containment or not _stands_out(units, short, group[0], held, config):
        return None
    if _best_window(units, short, long, (s0, s1), group[1], 1.5 * length) > config.condense_window * _explained(
        units, words, held
    ):
        return None
    if config.condense_whole and source >= config.condense_whole * int(long.character[-1, 1] - long.character[0, 0]):
        t0, t1 = 0, len(long.term)
    return Rewrite(containment, (s0, s1, t0, t1))


def _stands_out(
    units: UnitView,
    short: UnitSide,
    inside: Ints,
    held: np.ndarray[tuple[int, ...], np.dtype[np.bool_]],
    config: AlignConfig,
) -> bool:
    """Tell whether the span's units are held clearly better than the rest of the document.

    The rest is shrunk towards a containment of .35 ± .15 with the weight of five units, which is what chance gives.
    """
    rarity = units.rarity
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


def _explained(units: UnitView, words: Ints, held: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> int:
    """Sum the rarity of the distinct words that are held."""
    distinct = np.unique(words)
    return int(units.rarity[distinct[held[distinct]]].sum())


def _best_window(
    units: UnitView, short: UnitSide, long: UnitSide, span: tuple[int, int], group: Ints, width: float
) -> int:
    """Sum what the best compact window of the long side (`width` code points) explains of the short span."""
    wanted = np.zeros(len(units.rarity), np.bool_)
    wanted[short.term[span[0] : span[1]]] = True
    best = 0
    for unit in group.tolist():
        start = int(long.bound[unit])
        end = int(np.searchsorted(long.character[:, 0], long.character[start, 0] + width))
        distinct = np.unique(long.term[start:end])
        best = max(best, int(units.rarity[distinct[wanted[distinct]]].sum()))
    return best
