"""The named numbers of a pair that `relate` and `lineage` weigh."""

from __future__ import annotations

import math

import numpy as np

from samesource.kernels.average_shares import average_shares
from samesource.kernels.compare_bags import compare_bags
from samesource.kernels.compare_grams import compare_grams
from samesource.kernels.pair_sentences import pair_sentences
from samesource.kernels.rank_agreement import rank_agreement
from samesource.kernels.sentence_coverage import sentence_coverage
from samesource.kernels.sum_by import sum_by
from samesource.kernels.weigh_subsequence import weigh_subsequence
from samesource.stages.document_view import DocumentView
from samesource.stages.pair_view import Floats, PairView, SideView

FEATURES: dict[str, str] = {
    "tokens_a": "body words of a",
    "tokens_b": "body words of b",
    "sentences_a": "body sentences of a",
    "sentences_b": "body sentences of b",
    "lcs_ab": "heaviest common subsequence of content stems outside quotations (order kept), share of a's weight there",
    "lcs_ba": "the same, share of b's content weight there",
    "cov_ab": "share of a's weight found in b's best sentence for each sentence (or .92 × in two neighbours)",
    "cov_ba": "share of b's weight found in a's best sentence for each sentence",
    "covn_ab": "cov_ab over words outside quotations only",
    "covn_ba": "cov_ba over words outside quotations only",
    "window_ab": "cov_ab of the quarter (at least three sentences) of a that is covered best",
    "window_ba": "cov_ba of the quarter (at least three sentences) of b that is covered best",
    "linked_ab": "share of a's weight in sentences covered above .42",
    "linked_ba": "share of b's weight in sentences covered above .42",
    "idf_ab": "share of the weight of a's distinct stems that b holds",
    "idf_ba": "share of the weight of b's distinct stems that a holds",
    "cos": "cosine of the weighted stem vectors, (1 + ln count) × weight",
    "g3_ab": "share of a's stem 3-grams that b holds",
    "g3_ba": "share of b's stem 3-grams that a holds",
    "ng4_ab": "share of a's word 4-grams outside quotations that b holds outside quotations",
    "ng4_ba": "share of b's word 4-grams outside quotations that a holds outside quotations",
    "g5_ab": "share of a's word 5-grams that b holds",
    "g5_ba": "share of b's word 5-grams that a holds",
    "g5_jaccard": "word 5-grams of both over word 5-grams of either",
    "run": "words of the longest exact run outside quotations",
    "log_run": "ln(1 + run)",
    "q_ab": "share of the stem 3-grams inside a's quotations that stand inside b's",
    "q_ba": "share of the stem 3-grams inside b's quotations that stand inside a's",
    "links": "pairs of sentences with cosine above .25 of which one is the other's best",
    "tau": "rank correlation of the order of these pairs in a and in b",
    "tau_links": "tau × min(1, links / 8)",
    "tail_ab": "whether what of a is missing in b stands at a's end (up to .5) or at its start (down to -.5)",
    "tail_ba": "whether what of b is missing in a stands at b's end or at its start",
    "lead_ab": "the larger coverage of a's first two sentences in b",
    "lead_ba": "the larger coverage of b's first two sentences in a",
    "title": "weighted cosine of the two headlines' stems; 0 where one has none",
    "title_ab": "share of the weight of a's headline found in b's headline and lead (first two sentences)",
    "title_ba": "share of the weight of b's headline found in a's headline and lead",
}
"""Every feature and its meaning. Weights are those of the background (the language), never of the corpus."""

_CONTENT = 700_000
"""Weight above which a stem is content (millionths); the same bound as in the recipe of DESIGN §4."""


def pair_features(pair: PairView, run: int) -> dict[str, float]:
    """Measure a pair; the keys are those of FEATURES, values rounded to 6 decimals.

    `run` is the length in words of the longest exact run outside quotations.
    """
    a, b, weight = pair.a, pair.b, pair.term_weight.astype(np.float64)
    found = {
        "tokens_a": float(len(a.token)),
        "tokens_b": float(len(b.token)),
        "sentences_a": float(len(a.mass)),
        "sentences_b": float(len(b.mass)),
        "run": float(run),
        "log_run": math.log1p(run),
        **_order(pair),
        **_coverage(weight, a, b, "ab"),
        **_coverage(weight, b, a, "ba"),
        **_vocabulary(pair),
        **_grams(a, b),
        **_links(pair),
        **_titles(a.view, b.view),
    }
    return {name: round(found[name], 6) for name in FEATURES}


def _order(pair: PairView) -> dict[str, float]:
    """Weigh the longest common subsequence of content stems; a statement that both print keeps its own order."""
    weight = pair.term_weight
    a, b = (side.term[(weight[side.term] > _CONTENT) & ~side.quoted] for side in (pair.a, pair.b))
    common = weigh_subsequence(a, b, weight)
    return {
        "lcs_ab": common / max(int(weight[a].sum()), 1),
        "lcs_ba": common / max(int(weight[b].sum()), 1),
    }


def _coverage(weight: Floats, side: SideView, other: SideView, ends: str) -> dict[str, float]:
    """Average the coverage of a side's sentences in the other text, as a whole and in parts."""
    stems, others = (side.stem_sentence, side.stem), (other.stem_sentence, other.stem)
    share, _ = sentence_coverage(stems, side.mass, others, len(other.mass), weight)
    averages = average_shares(share, side.mass)
    outside = averages.whole
    if side.view.free_entries is not side.view.entries or other.view.free_entries is not other.view.entries:
        stems, others = (side.free_sentence, side.free_stem), (other.free_sentence, other.free_stem)
        free_mass = sum_by(stems[0], weight[stems[1]], len(side.mass))
        free_share, _ = sentence_coverage(stems, free_mass, others, len(other.mass), weight)
        outside = average_shares(free_share, free_mass).whole
    return {
        f"cov_{ends}": averages.whole,
        f"covn_{ends}": outside,
        f"window_{ends}": averages.window,
        f"linked_{ends}": averages.linked,
        f"tail_{ends}": averages.tail,
        f"lead_{ends}": float(share[:2].max()) if len(share) else 0.0,
    }


def _vocabulary(pair: PairView) -> dict[str, float]:
    """Compare the two texts as bags of stems."""
    common, own, other, dot, *squares = compare_bags(pair.a.term, pair.b.term, pair.term_weight)
    norm = float(squares[0]) * float(squares[1])
    return {
        "idf_ab": common / max(own, 1),
        "idf_ba": common / max(other, 1),
        "cos": float(dot) / math.sqrt(norm) if norm else 0.0,
    }


def _grams(a: SideView, b: SideView) -> dict[str, float]:
    """Compare sets of n-grams: of stems, of words, outside quotations and inside them."""
    all_a, all_b = np.ones(len(a.word), np.bool_), np.ones(len(b.word), np.bool_)
    sets = {
        "g5": compare_grams(a.word, all_a, b.word, all_b, 5),
        "g3": compare_grams(a.term, all_a, b.term, all_b, 3),
        "ng4": compare_grams(a.word, ~a.quoted, b.word, ~b.quoted, 4),
        "q": compare_grams(a.term, a.quoted, b.term, b.quoted, 3),
    }
    five_a, five_b, both = sets["g5"]
    found = {"g5_jaccard": both / max(five_a + five_b - both, 1)}
    for name, (grams_a, grams_b, common) in sets.items():
        found[f"{name}_ab"] = common / max(grams_a, 1)
        found[f"{name}_ba"] = common / max(grams_b, 1)
    return found


def _links(pair: PairView) -> dict[str, float]:
    """Pair off similar sentences and compare their order."""
    a, b = pair.a, pair.b
    weight = (pair.term_weight // 1000).astype(np.float64)
    shape = (len(a.mass), len(b.mass))
    i, j = pair_sentences((a.stem_sentence, a.stem), (b.stem_sentence, b.stem), shape, weight, 0.25)
    tau = rank_agreement(i, j) if len(i) >= 3 else 0.0
    return {"links": float(len(i)), "tau": tau, "tau_links": tau * min(1.0, len(i) / 8)}


def _titles(a: DocumentView, b: DocumentView) -> dict[str, float]:
    """Compare the headlines with each other and with the other side's lead."""
    title_a, title_b = _millions(a.title_stems), _millions(b.title_stems)
    dot = math.fsum(title_a[stem] * title_b[stem] for stem in title_a if stem in title_b)
    norm = math.fsum(w * w for w in title_a.values()) * math.fsum(w * w for w in title_b.values())
    return {
        "title": dot / math.sqrt(norm) if norm else 0.0,
        "title_ab": _held(title_a, b.title_stems, b.lead_stems),
        "title_ba": _held(title_b, a.title_stems, a.lead_stems),
    }


def _millions(weights: dict[int, int]) -> dict[int, float]:
    """Return weights given in millionths."""
    return {stem: weight / 1e6 for stem, weight in weights.items()}


def _held(weights: dict[int, float], *present: dict[int, int]) -> float:
    """Return the share of the weights whose stem is present."""
    total = math.fsum(weights.values())
    held = (weight for stem, weight in weights.items() if any(stem in stems for stems in present))
    return math.fsum(held) / total if total else 0.0
