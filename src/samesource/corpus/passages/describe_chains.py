"""Chains as rows of the table of passages."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from samesource.config import AlignConfig
from samesource.corpus.passages.compared_texts import ComparedTexts
from samesource.corpus.passages.passage_schema import PASSAGE_SCHEMA

Ints = npt.NDArray[np.int64]

_CONTINUES, _TOP_BITS = 0x80, 0xC0


def describe_chains(compared: ComparedTexts, rows: Ints, config: AlignConfig) -> pa.Table:
    """Return a row a chain, by pair and then by place; `rows` are the texts' own row numbers, positions code points.

    The score is the share of the longer side's words that stand in exact runs; kinds are those of all passages.
    """
    boxes, bounds = compared.chains
    pair = np.repeat(np.arange(len(compared.left)), np.diff(bounds))
    order = np.lexsort((boxes[:, 2], boxes[:, 0], pair))
    boxes, pair = boxes[order], pair[order]
    left, right = compared.left[pair], compared.right[pair]
    score = boxes[:, 4] / np.maximum(boxes[:, 1] - boxes[:, 0], boxes[:, 3] - boxes[:, 2])
    kind = np.where(score >= config.edited_share, "edited", "reworded")
    kind = np.where(score >= config.verbatim_share, "verbatim", kind)
    columns = [
        rows[left],
        *_characters(compared, left, boxes[:, 0], boxes[:, 1]),
        rows[right],
        *_characters(compared, right, boxes[:, 2], boxes[:, 3]),
        kind,
        np.round(score, 6),
    ]
    return pa.table([pa.array(column) for column in columns], schema=PASSAGE_SCHEMA)


def _characters(compared: ComparedTexts, text: Ints, start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """Return where words start[k] to end[k] of text[k] start and end, in code points."""
    first = compared.words.offsets[text]
    low = compared.words.starts[first + start].astype(np.int64)
    high = compared.words.ends[first + end - 1].astype(np.int64)
    continuing = np.flatnonzero(compared.data & _TOP_BITS == _CONTINUES)
    begin = compared.offsets[text]
    before = np.searchsorted(continuing, begin)
    low -= np.searchsorted(continuing, begin + low) - before
    high -= np.searchsorted(continuing, begin + high) - before
    return low, high
