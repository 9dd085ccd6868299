"""Turn a box of words into a passage as trace.json shows it."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np

from samesource.config import AlignConfig
from samesource.records.original_end import original_end
from samesource.stages.pair_view import Ints, PairView, SideView
from samesource.stages.passage_score import passage_score
from samesource.stages.unit_view import Box

Run = tuple[int, int, int]


def describe_passage(pair: PairView, box: Box, config: AlignConfig) -> dict[str, Any]:
    """Return positions (original), kind, score and matches of the passage in a box of words."""
    a0, a1, b0, b1 = box
    matches = _matches(pair, box, config)
    exact = sum(length for _, _, length in matches) / max(a1 - a0, b1 - b0)
    in_order = all(x[1] < y[1] for x, y in itertools.pairwise(matches))
    altered = "edited" if exact >= config.edited_share else "reworded"
    whole, *exact_spans = _positions(pair, [box, *((i, i + length, j, j + length) for i, j, length in matches)])
    return {
        **whole,
        "kind": "verbatim" if in_order and exact >= config.verbatim_share else altered,
        "score": round(passage_score(pair, box), 6),
        "matches": exact_spans,
    }


def _matches(pair: PairView, box: Box, config: AlignConfig) -> list[Run]:
    """Choose exact runs inside the box, longest first, no word used twice, in order of a."""
    runs = _clip(pair.runs, box)
    used_a = used_b = 0
    chosen: list[Run] = []
    for i, j, length in sorted(runs.tolist(), key=lambda run: (-run[2], abs(run[0] - run[1]), run[0] + run[1], run[0])):
        taken = (used_a >> i | used_b >> j) & ((1 << length) - 1)
        for start, end in _free_parts(taken, length) if length >= config.match_words else ():
            if end - start >= config.match_words:
                used_a |= ((1 << end - start) - 1) << i + start
                used_b |= ((1 << end - start) - 1) << j + start
                chosen.append((i + start, j + start, end - start))
    return sorted((box[0] + i, box[2] + j, length) for i, j, length in chosen)


def _clip(runs: Ints, box: Box) -> Ints:
    """Clip runs to a box, positions counted from its start."""
    start = np.maximum(runs[:, :2], (box[0], box[2]))
    shift = (start - runs[:, :2]).max(axis=1)
    i, j = runs[:, 0] + shift - box[0], runs[:, 1] + shift - box[2]
    length = np.minimum(np.minimum(runs[:, 2] - shift, box[1] - box[0] - i), box[3] - box[2] - j)
    clipped: Ints = np.stack((i, j, length), axis=1)[length > 0]
    return clipped


def _free_parts(taken: int, length: int) -> list[tuple[int, int]]:
    """List the stretches of a run that are still free; `taken` holds a bit for each word that is not."""
    if not taken:
        return [(0, length)]
    parts, start = [], 0
    for place in range(length + 1):
        if place == length or taken >> place & 1:
            if place > start:
                parts.append((start, place))
            start = place + 1
    return parts


def _positions(pair: PairView, boxes: list[Box]) -> list[dict[str, int]]:
    """Return the original positions of boxes of words."""
    words = np.array(boxes, np.int64)
    columns = {
        "a_start": _original(pair.a, words[:, 0], 0),
        "a_end": _original(pair.a, words[:, 1] - 1, 1),
        "b_start": _original(pair.b, words[:, 2], 0),
        "b_end": _original(pair.b, words[:, 3] - 1, 1),
    }
    return [dict(zip(columns, places, strict=True)) for places in zip(*columns.values(), strict=True)]


def _original(side: SideView, words: Ints, end: int) -> list[int]:
    """Return the original positions where words start (`end` 0) or end (`end` 1)."""
    document, token = side.document, side.token[words]
    if end:
        ends: list[int] = original_end(document.map_normal, document.map_original, document.token_end[token]).tolist()
        return ends
    normal = document.token_start[token]
    entry = np.searchsorted(document.map_normal, normal, side="right") - 1
    starts: list[int] = (document.map_original[entry] + normal - document.map_normal[entry]).tolist()
    return starts
