"""Count as story, for one pair, what one document tells as story and the other has in a line marked as furniture."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import numpy.typing as npt

from samesource.config import AlignConfig
from samesource.kernels.hold_lines import hold_lines
from samesource.records.prepared import BODY, IS_ASIDE, TITLE, Prepared
from samesource.stages.keep_views import keep_views
from samesource.stages.pair_view import Ints, PairView, SideView
from samesource.stages.view_pair import view_pair

_COLUMNS = ("start", "end", "word", "stem", "weight")
_LEAST_WEIGHT = 400_000
"""Millionths; more common words tell nothing of a line."""


def widen_pair(pair: PairView, config: AlignConfig) -> PairView:
    """Return the pair with the headlines and marked lines among its words that the other side's story holds.

    A line that only one of two texts has as furniture was taken over into, or out of, running text: of the text of a
    page one cannot tell more. Such words bear the flag IS_ASIDE. What both sides mark stays out on both.
    """
    a, b = _widen(pair.a, pair.b, config), _widen(pair.b, pair.a, config)
    return pair if a is pair.a.document and b is pair.b.document else view_pair(a, b)


def _widen(side: SideView, other: SideView, config: AlignConfig) -> Prepared:
    """Return a side's document with the lines that the other side's story holds as sentences of its own."""
    line, columns, weight = _lines(side.document)
    if not len(line):
        return side.document
    story = other.document.token_stem[other.token]
    held = hold_lines(line, columns["stem"], weight, story, config.aside_share)[line]
    if not held.any():
        return side.document
    return _with_lines(side, {name: column[held] for name, column in columns.items()}, line[held])


@keep_views
def _lines(document: Prepared) -> tuple[Ints, dict[str, npt.NDArray[Any]], Ints]:
    """Return the headlines and marked lines of a document: number of each word's line, its columns, what it says."""
    titles = document.sentence_kind == TITLE
    headline = np.flatnonzero(titles[document.token_sentence]) if titles.any() else np.zeros(0, np.int64)
    columns = {
        name: np.concatenate((getattr(document, f"token_{name}")[headline], getattr(document, f"aside_{name}")))
        for name in _COLUMNS
    }
    _, line = np.unique(
        np.concatenate((document.token_sentence[headline], -1 - document.aside_line)), return_inverse=True
    )
    order = np.argsort(line, kind="stable")
    columns = {name: column[order] for name, column in columns.items()}
    weight = np.where(columns["weight"] < _LEAST_WEIGHT, 0, columns["weight"]).astype(np.int64)
    return line[order], columns, weight


def _with_lines(side: SideView, columns: dict[str, npt.NDArray[np.integer]], line: npt.NDArray[np.int64]) -> Prepared:
    """Put words into the story at their places, each line as a sentence."""
    document, token = side.document, side.token
    merged: dict[str, Any] = {
        f"token_{name}": np.concatenate((getattr(document, f"token_{name}")[token], column))
        for name, column in columns.items()
    }
    owner = np.concatenate((document.token_sentence[token].astype(np.int64), -1 - line))
    flag = np.concatenate((document.token_flag[token], np.full(len(line), IS_ASIDE, np.uint8)))
    order = np.argsort(merged["token_start"], kind="stable")
    owner = owner[order]
    first = np.concatenate((np.ones(1, np.bool_), owner[1:] != owner[:-1]))
    start, end = merged["token_start"][order], merged["token_end"][order]
    opens = np.flatnonzero(first)
    return dataclasses.replace(
        document,
        sentence_start=start[opens],
        sentence_end=end[np.append(opens[1:], len(owner)) - 1],
        sentence_kind=np.full(len(opens), BODY, np.uint8),
        sentence_paragraph=np.arange(len(opens), dtype=np.int32),
        token_sentence=(np.cumsum(first) - 1).astype(np.int32),
        token_flag=flag[order],
        **{name: column[order] for name, column in merged.items()},
    )
