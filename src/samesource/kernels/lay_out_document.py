"""Lay out the words of one document's story."""

from __future__ import annotations

from typing import cast

import numpy as np

from samesource.kernels._jit import runs_compiled
from samesource.kernels.aligning.document_by_loop import Columns, Layout, document_by_loop
from samesource.kernels.number_terms import number_terms
from samesource.kernels.read_only import read_only

_NONE = np.zeros(0, np.int64)
_BYTE, _SHORT, _LONG = np.dtype(np.uint8), np.dtype(np.int32), np.dtype(np.int64)
_TYPES = (_BYTE, _SHORT, _LONG, _LONG, _SHORT, _BYTE, _SHORT, _SHORT)


def lay_out_document(columns: Columns, kind: int, most: int) -> Layout:
    """Choose the tokens of sentences of `kind`, `most` at most, and number their words, stems and sentences.

    Words and stems (hashes) are numbered by first appearance. Returns the place of each token chosen; the number of
    each word and the distinct words; the number of each stem, the distinct stems and the greatest weight of each; the
    sentence of each word, from 0, and which each was; flags; starts and ends.
    """
    if runs_compiled():
        return document_by_loop(cast("Columns", read_only(columns, _TYPES)), kind, most)
    kinds, owner, word, stem, weight, flag, start, end = columns
    token = np.flatnonzero(kinds[owner] == kind)[:most] if len(owner) else _NONE
    words = number_terms(_NONE, word[token])
    stems, stem_values = number_terms(_NONE, stem[token])
    weights = np.zeros(len(stem_values), np.int64)
    np.maximum.at(weights, stems, weight[token])
    own = owner[token].astype(np.int64)
    opens = np.flatnonzero(np.diff(own, prepend=-1))
    sentence = np.repeat(np.arange(len(opens)), np.diff(opens, append=len(own)))
    character = np.stack((start[token], end[token]), axis=1).astype(np.int64)
    return token, words, (stems, stem_values, weights), (sentence, own[opens]), flag[token], character
