"""Link the sentences of two documents that say the same, whatever their order."""

from __future__ import annotations

from typing import Any

import numpy as np

from samesource.config import AlignConfig
from samesource.kernels.group_links import group_links
from samesource.kernels.link_bounds import LinkBounds
from samesource.kernels.sentence_bags import SentenceBags
from samesource.kernels.sum_by import sum_by
from samesource.records.prepared import TITLE, Prepared
from samesource.stages.pair_view import Floats, Ints, PairView, SideView

_CONTENT = 700_000
"""Background weight above which a stem carries meaning, millionths (as in the features)."""


def link_sentences(pair: PairView, config: AlignConfig) -> list[dict[str, Any]]:
    """Return link groups {a: [sentence indexes], b: [sentence indexes], score}, in order of a, headlines first."""
    links = _link_titles(pair.a.document, pair.b.document, config.link_cosine)
    if not len(pair.a.mass) or not len(pair.b.mass):
        return links
    weight = _pair_weights(pair)
    groups = group_links(
        _bags(pair.a, weight),
        _bags(pair.b, weight),
        weight,
        pair.term_weight > _CONTENT,
        _longest_runs(pair, config),
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


def _longest_runs(pair: PairView, config: AlignConfig) -> Ints:
    """Return the words of the longest exact run that each pair of sentences shares."""
    longest = np.zeros((len(pair.a.mass), len(pair.b.mass)), np.int64)
    for i, j, length in pair.runs[pair.runs[:, 2] >= config.link_run_words].tolist():
        a, b = pair.a.sentence[i : i + length], pair.b.sentence[j : j + length]
        steps = np.flatnonzero(np.concatenate(([True], (a[1:] != a[:-1]) | (b[1:] != b[:-1]))))
        sizes = np.diff(np.append(steps, length))
        np.maximum.at(longest, (a[steps], b[steps]), sizes)
    return longest


def _link_titles(a: Prepared, b: Prepared, least: float) -> list[dict[str, Any]]:
    """Link the headlines where their stems agree well enough."""
    titles_a, titles_b = np.flatnonzero(a.sentence_kind == TITLE), np.flatnonzero(b.sentence_kind == TITLE)
    if not len(titles_a) or not len(titles_b):
        return []
    stems_a, stems_b = _title_stems(a, titles_a), _title_stems(b, titles_b)
    common = sum(weight for stem, weight in stems_a.items() if stem in stems_b)
    total = sum(stems_a.values()) + sum(stems_b.values())
    score = 2 * common / total if total else 0.0
    if score < least:
        return []
    return [{"a": titles_a.tolist(), "b": titles_b.tolist(), "score": round(min(score, 1.0), 6)}]


def _title_stems(document: Prepared, sentences: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> dict[int, int]:
    """Return the weights of the headline's distinct stems, millionths."""
    chosen = np.isin(document.token_sentence, sentences)
    return dict(zip(document.token_stem[chosen].tolist(), document.token_weight[chosen].tolist(), strict=True))
