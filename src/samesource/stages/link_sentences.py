"""Link the sentences of two documents that say the same, whatever their order."""

from __future__ import annotations

from typing import Any

import numpy as np

from samesource.config import AlignConfig
from samesource.kernels.group_links import group_links
from samesource.kernels.link_bounds import LinkBounds
from samesource.kernels.sentence_bags import SentenceBags
from samesource.kernels.sentence_runs import sentence_runs
from samesource.kernels.sum_by import sum_by
from samesource.stages.document_view import DocumentView
from samesource.stages.pair_view import Floats, PairView, SideView

_CONTENT = 700_000
"""Background weight above which a stem carries meaning, millionths (as in the features)."""


def link_sentences(pair: PairView, config: AlignConfig) -> list[dict[str, Any]]:
    """Return link groups {a: [sentence indexes], b: [sentence indexes], score}, in order of a, headlines first."""
    links = _link_titles(pair.a.view, pair.b.view, config.link_cosine)
    if not len(pair.a.mass) or not len(pair.b.mass):
        return links
    weight = _pair_weights(pair)
    groups = group_links(
        _bags(pair.a, weight),
        _bags(pair.b, weight),
        weight,
        pair.term_weight > _CONTENT,
        sentence_runs(
            pair.runs, pair.a.sentence, pair.b.sentence, (len(pair.a.mass), len(pair.b.mass)), config.link_run_words
        ),
        LinkBounds(
            cosine=config.link_cosine,
            mutual_share=config.link_mutual_share,
            containment=config.link_containment,
            run=config.link_run_words,
            gain=config.link_gain,
            gap=config.link_gap_cosine,
            most=config.link_sentences,
        ),
    )
    for rows, columns, score in groups:
        links.append(
            {
                "a": pair.a.sentence_index[rows].tolist(),
                "b": pair.b.sentence_index[columns].tolist(),
                "score": round(score, 6),
            }
        )
    return links


def _pair_weights(pair: PairView) -> Floats:
    """Weigh each stem by rarity in the language × rarity among the pair's sentences, in whole thousandths."""
    sentences = len(pair.a.mass) + len(pair.b.mass)
    holding = _sentences_holding(pair, pair.a) + _sentences_holding(pair, pair.b)
    rarity = np.log((sentences + 1) / np.maximum(holding, 1))
    return np.rint(pair.term_weight / 1000 * rarity)


def _sentences_holding(pair: PairView, side: SideView) -> Floats:
    """Count the sentences of a side that hold each stem."""
    return np.bincount(side.stem, minlength=pair.term_count).astype(np.float64)


def _bags(side: SideView, weight: Floats) -> SentenceBags:
    """Sum the weights, and the squared weights, of each sentence's distinct stems."""
    values, count = weight[side.stem], len(side.mass)
    return SentenceBags(
        entries=(side.stem_sentence, side.stem),
        mass=sum_by(side.stem_sentence, values, count),
        square=sum_by(side.stem_sentence, values * values, count),
    )


def _link_titles(a: DocumentView, b: DocumentView, least: float) -> list[dict[str, Any]]:
    """Link the headlines where their stems agree well enough."""
    if not len(a.title_index) or not len(b.title_index):
        return []
    common = sum(weight for stem, weight in a.title_stems.items() if stem in b.title_stems)
    total = sum(a.title_stems.values()) + sum(b.title_stems.values())
    score = 2 * common / total if total else 0.0
    if score < least:
        return []
    return [{"a": a.title_index.tolist(), "b": b.title_index.tolist(), "score": round(min(score, 1.0), 6)}]
