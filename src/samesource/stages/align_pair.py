"""Align two documents: passages, sentence links, features."""

from __future__ import annotations

import numpy as np

from samesource.config import AlignConfig
from samesource.records.alignment import Alignment
from samesource.records.prepared import Prepared
from samesource.stages.find_passages import find_passages
from samesource.stages.link_sentences import link_sentences
from samesource.stages.pair_features import pair_features
from samesource.stages.pair_view import PairView
from samesource.stages.view_pair import view_pair


def align_pair(a: Prepared, b: Prepared, config: AlignConfig) -> Alignment:
    """Find passages and sentence links of two documents and measure the pair; `a.id` is the smaller id.

    The result does not depend on the ids: with the roles of a and b exchanged it is its own mirror image.
    """
    pair = view_pair(a, b)
    return Alignment(
        a=a.id,
        b=b.id,
        passages=find_passages(pair, config),
        links=link_sentences(pair, config),
        features=pair_features(pair, _longest_run(pair)),
    )


def _longest_run(pair: PairView) -> int:
    """Count the words of the longest exact run (three words or more) outside quotations."""
    longest = 0
    for i, j, length in pair.runs.tolist():
        if length <= longest:
            continue
        barred = np.flatnonzero(pair.a.quoted[i : i + length] | pair.b.quoted[j : j + length])
        longest = max(longest, int(np.diff(barred, prepend=-1, append=length).max()) - 1)
    return longest
