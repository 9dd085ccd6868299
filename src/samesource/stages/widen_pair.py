"""Count as story, for one pair, what one document tells as story and the other has in a line marked as furniture."""

from __future__ import annotations

import numpy as np

from samesource.config import AlignConfig
from samesource.kernels.aligning.list_lines_by_loop import Lines
from samesource.kernels.hold_lines import hold_lines
from samesource.kernels.insert_lines import insert_lines
from samesource.kernels.number_terms import number_terms
from samesource.records.prepared import IS_ASIDE
from samesource.stages.document_view import DocumentView
from samesource.stages.pair_view import PairView, SideView
from samesource.stages.view_document import MOST_WORDS
from samesource.stages.view_pair import view_pair

_LEAST_WEIGHT = 400_000
"""Millionths; more common words tell nothing of a line."""


def widen_pair(pair: PairView, config: AlignConfig) -> PairView:
    """Return the pair with the headlines and marked lines among its words that the other side's story holds.

    A line that only one of two texts has as furniture was taken over into, or out of, running text: of the text of a
    page one cannot tell more. Such words bear the flag IS_ASIDE. What both sides mark stays out on both.
    """
    a, b = _widen(pair.a, pair.b, config), _widen(pair.b, pair.a, config)
    return pair if a is pair.a.view and b is pair.b.view else view_pair(a, b)


def _widen(side: SideView, other: SideView, config: AlignConfig) -> DocumentView:
    """Return a side's view with the lines that the other side's story holds as sentences of their own."""
    line, place, word, stem, weight, character = side.view.lines
    if not len(line):
        return side.view
    held = hold_lines(line, stem, weight, _LEAST_WEIGHT, other.view.stems, other.view.stem, config.aside_share)
    if not held.any():
        return side.view
    kept = np.flatnonzero(held[line])
    return _with_lines(side.view, (line[kept], place[kept], word[kept], stem[kept], weight[kept], character[kept]))


def _with_lines(view: DocumentView, lines: Lines) -> DocumentView:
    """Put the words of lines into a story at their places."""
    line, place, word, stem, weight, character = lines
    number_word, further_words = number_terms(view.words, word)
    number_stem, further_stems = number_terms(view.stems, stem)
    weights = np.concatenate((view.stem_weights, np.zeros(len(further_stems), np.int64)))
    np.maximum.at(weights, number_stem, weight)
    story = (view.token, view.word, view.stem, view.character, view.sentence, view.flag)
    token, words, stems, characters, sentence, flag = insert_lines(
        story, place, number_word, number_stem, character, line, IS_ASIDE, MOST_WORDS
    )
    return DocumentView(
        document=view.document,
        token=token,
        word=words,
        words=np.concatenate((view.words, further_words)),
        stem=stems,
        stems=np.concatenate((view.stems, further_stems)),
        stem_weights=weights,
        sentence=sentence,
        flag=flag,
        character=characters,
        sentence_index=np.arange(int(sentence[-1]) + 1),
        lines=view.lines,
    )
