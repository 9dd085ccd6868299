"""Count as story, for one pair, what one document tells as story and the other has in a line marked as furniture."""

from __future__ import annotations

import dataclasses

import numpy as np

from samesource.config import AlignConfig
from samesource.kernels.hold_lines import hold_lines
from samesource.kernels.insert_lines import insert_lines
from samesource.kernels.list_lines import list_lines
from samesource.records.prepared import BODY, IS_ASIDE, TITLE, Prepared
from samesource.stages.keep_views import keep_views
from samesource.stages.pair_view import Ints, PairView, SideView
from samesource.stages.view_pair import view_pair

_LEAST_WEIGHT = 400_000
"""Millionths; more common words tell nothing of a line."""


def widen_pair(pair: PairView, config: AlignConfig) -> PairView:
    """Return the pair with the headlines and marked lines among its words that the other side's story holds.

    A line that only one of two texts has as furniture was taken over into, or out of, running text: of the text of a
    page one cannot tell more. Such words bear the flag IS_ASIDE. What both sides mark stays out on both.
    """
    a, b = _widen(pair.a, pair.b, config), _widen(pair.b, pair.a, config)
    return pair if a is None and b is None else view_pair(a or pair.a.view, b or pair.b.view)


def _widen(side: SideView, other: SideView, config: AlignConfig) -> Prepared | None:
    """Return a side's document with the lines that the other side's story holds as sentences, None without any."""
    place, line, stem, weight = _lines(side.document)
    if not len(line):
        return None
    held = hold_lines(line, stem, weight, other.view.stems, other.view.stem, config.aside_share)
    if not held.any():
        return None
    inside = held[line]
    return _with_lines(side, place[inside], line[inside])


@keep_views
def _lines(document: Prepared) -> tuple[Ints, Ints, Ints, Ints]:
    """Return the words of the headlines and marked lines of a document: place, line, stem, and what each says."""
    columns = (
        document.sentence_kind,
        document.token_sentence,
        document.token_stem,
        document.token_weight,
        document.aside_line,
        document.aside_stem,
        document.aside_weight,
    )
    return list_lines(columns, TITLE, _LEAST_WEIGHT)


def _with_lines(side: SideView, place: Ints, line: Ints) -> Prepared:
    """Put words into the story at their places, each line as a sentence."""
    document = side.document
    told = (
        document.token_start,
        document.token_end,
        document.token_word,
        document.token_stem,
        document.token_weight,
    )
    asides = (
        document.aside_start,
        document.aside_end,
        document.aside_word,
        document.aside_stem,
        document.aside_weight,
    )
    columns, flag, sentence, opens = insert_lines(
        told, document.token_sentence, document.token_flag, asides, side.token, place, line, IS_ASIDE
    )
    start, end, word, stem, weight = columns
    return dataclasses.replace(
        document,
        sentence_start=start[opens],
        sentence_end=end[np.append(opens[1:], len(start)) - 1],
        sentence_kind=np.full(len(opens), BODY, np.uint8),
        sentence_paragraph=np.arange(len(opens), dtype=np.int32),
        token_sentence=sentence,
        token_flag=flag,
        token_start=start,
        token_end=end,
        token_word=word,
        token_stem=stem,
        token_weight=weight,
    )
