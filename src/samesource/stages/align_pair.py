"""Align two documents: passages, sentence links, features."""

from __future__ import annotations

import dataclasses
from typing import Any

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

    The result does not depend on the ids: with the roles of a and b exchanged it is its own mirror image, since the
    work is always done with the same one of the two texts first.
    """
    if _comes_first(b, a):
        pair = view_pair(b, a)
        passages = [_mirror_passage(passage) for passage in find_passages(pair, config)]
        links = [{"a": link["b"], "b": link["a"], "score": link["score"]} for link in link_sentences(pair, config)]
        pair = dataclasses.replace(pair, a=pair.b, b=pair.a, runs=pair.runs[:, [1, 0, 2]])
    else:
        pair = view_pair(a, b)
        passages, links = find_passages(pair, config), link_sentences(pair, config)
    return Alignment(
        a=a.id,
        b=b.id,
        passages=sorted(passages, key=_places),
        links=sorted(links, key=lambda link: (link["a"], link["b"])),
        features=pair_features(pair, _longest_run(pair)),
    )


def _comes_first(a: Prepared, b: Prepared) -> bool:
    """Tell which of two texts the work starts from: the shorter, by its content where both are as long."""
    if len(a.token_word) != len(b.token_word):
        return len(a.token_word) < len(b.token_word)
    return (a.token_word.tobytes(), a.text) < (b.token_word.tobytes(), b.text)


def _mirror_passage(passage: dict[str, Any]) -> dict[str, Any]:
    """Exchange the sides of a passage and of its matches."""
    matches = [_mirror_spans(match) for match in passage["matches"]]
    matches.sort(key=lambda match: tuple(match.values()))
    return {**_mirror_spans(passage), "kind": passage["kind"], "score": passage["score"], "matches": matches}


def _mirror_spans(spans: dict[str, int]) -> dict[str, int]:
    """Exchange the sides of two spans."""
    return {
        "a_start": spans["b_start"],
        "a_end": spans["b_end"],
        "b_start": spans["a_start"],
        "b_end": spans["a_end"],
    }


def _places(passage: dict[str, Any]) -> tuple[int, int, int, int]:
    """Order passages by their place in a, then in b."""
    return passage["a_start"], passage["a_end"], passage["b_start"], passage["b_end"]


def _longest_run(pair: PairView) -> int:
    """Count the words of the longest exact run (three words or more) outside quotations."""
    longest = 0
    for i, j, length in pair.runs.tolist():
        if length <= longest:
            continue
        barred = np.flatnonzero(pair.a.quoted[i : i + length] | pair.b.quoted[j : j + length])
        longest = max(longest, int(np.diff(barred, prepend=-1, append=length).max()) - 1)
    return longest
