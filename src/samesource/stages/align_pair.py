"""Align two documents: passages, sentence links, features."""

from __future__ import annotations

from typing import Any

from samesource.config import AlignConfig
from samesource.kernels.free_run import free_run
from samesource.records.alignment import Alignment
from samesource.records.prepared import Prepared
from samesource.stages.comes_first import comes_first
from samesource.stages.find_passages import find_passages
from samesource.stages.link_sentences import link_sentences
from samesource.stages.mirror_passage import mirror_passage
from samesource.stages.pair_features import pair_features
from samesource.stages.view_pair import view_pair


def align_pair(a: Prepared, b: Prepared, config: AlignConfig) -> Alignment:
    """Find passages and sentence links of two documents and measure the pair; `a.id` is the smaller id.

    The result does not depend on the ids: with the roles of a and b exchanged it is its own mirror image, since the
    work is always done with the same one of the two texts first.
    """
    if comes_first(b, a):
        pair = view_pair(b, a)
        passages = [mirror_passage(passage) for passage in find_passages(pair, config)]
        links = [{"a": link["b"], "b": link["a"], "score": link["score"]} for link in link_sentences(pair, config)]
        pair = pair.turn()
    else:
        pair = view_pair(a, b)
        passages, links = find_passages(pair, config), link_sentences(pair, config)
    return Alignment(
        a=a.id,
        b=b.id,
        passages=sorted(passages, key=_places),
        links=sorted(links, key=lambda link: (link["a"], link["b"])),
        features=pair_features(pair, free_run(pair.runs, pair.a.quoted, pair.b.quoted)),
    )


def _places(passage: dict[str, Any]) -> tuple[int, int, int, int]:
    """Order passages by their place in a, then in b."""
    return passage["a_start"], passage["a_end"], passage["b_start"], passage["b_end"]
