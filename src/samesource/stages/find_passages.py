"""Find the passages of reuse between two documents."""

from __future__ import annotations

import math
from typing import Any

from samesource.config import AlignConfig
from samesource.kernels.share_weight import share_weight
from samesource.stages.comes_first import comes_first
from samesource.stages.cut_passage import cut_passage
from samesource.stages.describe_passage import describe_passage
from samesource.stages.find_condensations import find_condensations
from samesource.stages.find_rewrites import find_rewrites
from samesource.stages.find_verbatim import find_verbatim
from samesource.stages.is_filled_form import is_filled_form
from samesource.stages.mirror_passage import mirror_passage
from samesource.stages.pair_view import PairView
from samesource.stages.passage_score import passage_score
from samesource.stages.resolve_passages import resolve_passages
from samesource.stages.trim_rewrite import trim_rewrite
from samesource.stages.unit_view import Box, UnitSide, UnitView
from samesource.stages.view_units import view_units
from samesource.stages.widen_pair import widen_pair

_SHORT = 0.5
"""Scale of the length of a verbatim passage up to which two texts are as short as news is."""


def find_passages(pair: PairView, config: AlignConfig) -> list[dict[str, Any]]:
    """Return the merged spans of reuse in trace.json's form, in order of a.

    Follows DESIGN §4, "Align: passages": exact runs, seeds between units, clusters with refined edges, condensations,
    one choice among those that overlap; then each is cut wherever text that is no story stands inside. The roles of the
    two documents change nothing: the work always starts from the same one.
    """
    if min(len(pair.a.token), len(pair.b.token)) < config.run_words:
        return []
    if not comes_first(pair.b.document, pair.a.document):
        return _find(widen_pair(pair, config), config)
    found = [mirror_passage(passage) for passage in _find(widen_pair(pair.turn(), config), config)]
    return sorted(found, key=lambda p: (p["a_start"], p["a_end"], p["b_start"], p["b_end"]))


def _find(pair: PairView, config: AlignConfig) -> list[dict[str, Any]]:
    """Find the passages of a pair whose sides are in the order of the work."""
    units = view_units(pair, config)
    length = _mean_length(units)
    exact_scale = _scale(length, config.verbatim_full_characters, config.verbatim_smallest_scale)
    scale = _scale(length, config.rewrite_full_characters, config.rewrite_smallest_scale)
    verbatim = _long_enough(find_verbatim(pair, config), units, config.verbatim_characters * exact_scale)
    # Two reports of one event are short: between longer texts the bound fades out.
    least = config.rewrite_score * min(1.0, (1 - exact_scale) / (1 - _SHORT))

    def fit(box: Box, exact: list[Box], others: list[Box]) -> Box | None:
        """Return what of a rewrite holds beside other passages and without the verbatim ones in it, None for naught."""
        left = trim_rewrite(units, box, others, config) if others else box
        if left is None or not _is_substantial(units, left, scale, config):
            return None
        few = 0.0 if exact else config.rewrite_score_words / min(left[1] - left[0], left[3] - left[2])
        return left if not least or passage_score(pair, left, exact) >= least * (1 + few) else None

    rewrites = [item for item in find_rewrites(units, config) if fit(item.box, [], [])]
    condensations = find_condensations(units, int(config.rewrite_characters * scale), config)
    pieces: set[Box] = set()
    for box in resolve_passages(verbatim, rewrites, condensations, fit):
        cut = cut_passage(pair, units, box, config)
        pieces.update(cut if cut == [box] else _long_enough(cut, units, config.rewrite_characters * scale / 2))
    short = exact_scale <= _SHORT
    taken = [piece for piece in sorted(pieces) if not (short and is_filled_form(pair, piece, config))]
    return [describe_passage(pair, piece, config) for piece in taken]


def _mean_length(units: UnitView) -> float:
    """Return the geometric mean of both lengths in code points: what chance gives grows with their product."""
    return math.sqrt(_characters(units.a, 0, len(units.a.term)) * _characters(units.b, 0, len(units.b.term)))


def _scale(length: float, full: int, smallest: float) -> float:
    """Return what a gate made for documents of pages shrinks to for shorter texts."""
    return min(1.0, max(smallest, length / full))


def _characters(side: UnitSide, start: int, end: int) -> int:
    """Return the length of a range of words."""
    return int(side.character[end - 1, 1] - side.character[start, 0])


def _shorter(units: UnitView, box: Box) -> int:
    """Return the length of the shorter side of a box."""
    return min(_characters(units.a, box[0], box[1]), _characters(units.b, box[2], box[3]))


def _long_enough(boxes: list[Box], units: UnitView, least: float) -> list[Box]:
    """Keep the boxes that are long enough on both sides."""
    return [box for box in boxes if _shorter(units, box) >= least]


def _is_substantial(units: UnitView, box: Box, scale: float, config: AlignConfig) -> bool:
    """Tell whether a rewrite is long enough and shares enough rare stems."""
    if _shorter(units, box) < config.rewrite_characters * scale:
        return False
    a0, a1, b0, b1 = box
    least = 1000 * config.rewrite_rarity * scale * math.log(max(units.unit_count, 2)) / math.log(300)
    return share_weight(units.a.term[a0:a1], units.b.term[b0:b1], units.rarity) >= least
