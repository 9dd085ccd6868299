"""Turn a box of words into a passage as trace.json shows it."""

from __future__ import annotations

from typing import Any

import numpy as np

from samesource.config import AlignConfig
from samesource.stages.pair_view import Ints, PairView, SideView
from samesource.stages.unit_view import Box

Run = tuple[int, int, int]


def describe_passage(pair: PairView, box: Box, config: AlignConfig) -> dict[str, Any]:
    """Return positions (original), kind, score and matches of the passage in a box of words.

    The score is the share of both sides' background weight that the other side's stems match, each used once.
    """
    a0, a1, b0, b1 = box
    matches = _matches(pair, box, config)
    exact = sum(length for _, _, length in matches) / max(a1 - a0, b1 - b0)
    altered = "edited" if exact >= config.edited_share else "reworded"
    return {
        **_positions(pair, box),
        "kind": "verbatim" if exact >= config.verbatim_share else altered,
        "score": round(_score(pair, box), 6),
        "matches": [_positions(pair, (i, i + length, j, j + length)) for i, j, length in matches],
    }


def _matches(pair: PairView, box: Box, config: AlignConfig) -> list[Run]:
    """Choose exact runs inside the box, longest first, no word used twice, in order of a."""
    a0, a1, b0, b1 = box
    runs = _clip(pair.runs, box)
    free_a, free_b = np.ones(a1 - a0, np.bool_), np.ones(b1 - b0, np.bool_)
    chosen: list[Run] = []
    for i, j, length in sorted(runs.tolist(), key=lambda run: (-run[2], abs(run[0] - run[1]), run[0] + run[1], run[0])):
        chosen += _free_parts(free_a, free_b, (i, j, length), config.match_words)
    return sorted((a0 + i, b0 + j, length) for i, j, length in chosen)


def _clip(runs: Ints, box: Box) -> Ints:
    """Clip runs to a box, positions counted from its start."""
    start = np.maximum(runs[:, :2], (box[0], box[2]))
    shift = (start - runs[:, :2]).max(axis=1)
    i, j = runs[:, 0] + shift - box[0], runs[:, 1] + shift - box[2]
    length = np.minimum(np.minimum(runs[:, 2] - shift, box[1] - box[0] - i), box[3] - box[2] - j)
    clipped: Ints = np.stack((i, j, length), axis=1)[length > 0]
    return clipped


def _free_parts(
    free_a: np.ndarray[tuple[int, ...], np.dtype[np.bool_]],
    free_b: np.ndarray[tuple[int, ...], np.dtype[np.bool_]],
    run: Run,
    least: int,
) -> list[Run]:
    """Take the parts of a run whose words are still free on both sides."""
    i, j, length = run
    free = np.concatenate(([False], free_a[i : i + length] & free_b[j : j + length], [False]))
    edges = np.flatnonzero(free[1:] != free[:-1]).tolist()
    parts = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if end - start >= least:
            free_a[i + start : i + end] = False
            free_b[j + start : j + end] = False
            parts.append((i + start, j + start, end - start))
    return parts


def _score(pair: PairView, box: Box) -> float:
    """Return twice the weight matched over the weight of both sides."""
    a0, a1, b0, b1 = box
    count_a = np.bincount(pair.a.term[a0:a1], minlength=pair.term_count)
    count_b = np.bincount(pair.b.term[b0:b1], minlength=pair.term_count)
    total = int(((count_a + count_b) * pair.term_weight).sum())
    return 2 * int((np.minimum(count_a, count_b) * pair.term_weight).sum()) / total if total else 0.0


def _positions(pair: PairView, box: Box) -> dict[str, int]:
    """Return the original positions of a box of words."""
    a_start, a_end = _span(pair.a, box[0], box[1])
    b_start, b_end = _span(pair.b, box[2], box[3])
    return {"a_start": a_start, "a_end": a_end, "b_start": b_start, "b_end": b_end}


def _span(side: SideView, first: int, end: int) -> tuple[int, int]:
    """Return the original span of a range of words."""
    document, token = side.document, side.token
    return document.original(int(document.token_start[token[first]]), int(document.token_end[token[end - 1]]))
