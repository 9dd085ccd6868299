"""The named numbers of a pair that `relate` and `lineage` weigh."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from samesource.kernels.distinct_keys import distinct_keys
from samesource.kernels.gram_hashes import gram_hashes
from samesource.kernels.rank_agreement import rank_agreement
from samesource.kernels.sentence_coverage import sentence_coverage
from samesource.kernels.shared_sums import Sparse, shared_sums
from samesource.kernels.sum_by import sum_by
from samesource.kernels.weigh_subsequence import weigh_subsequence
from samesource.records.prepared import TITLE, Prepared
from samesource.stages.pair_view import Floats, Ints, PairView, SideView

FEATURES: dict[str, str] = {
    "tokens_a": "body words of a",
    "tokens_b": "body words of b",
    "sentences_a": "body sentences of a",
    "sentences_b": "body sentences of b",
    "lcs_ab": "heaviest common subsequence of content stems (order kept), share of a's content weight",
    "lcs_ba": "the same, share of b's content weight",
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
    a, b = pair.a, pair.b
    found = {
        "tokens_a": float(len(a.token)),
        "tokens_b": float(len(b.token)),
        "sentences_a": float(len(a.mass)),
        "sentences_b": float(len(b.mass)),
        "run": float(run),
        "log_run": math.log1p(run),
        **_order(pair),
        **_coverage(pair, a, b, "ab"),
        **_coverage(pair, b, a, "ba"),
        **_vocabulary(pair),
        **_grams(a, b),
        **_links(pair),
        **_titles(a.document, b.document),
    }
    return {name: round(found[name], 6) for name in FEATURES}


def _order(pair: PairView) -> dict[str, float]:
    """Weigh the longest common subsequence of content stems."""
    weight = pair.term_weight
    a = pair.a.term[weight[pair.a.term] > _CONTENT]
    b = pair.b.term[weight[pair.b.term] > _CONTENT]
    common = weigh_subsequence(a, b, weight)
    return {
        "lcs_ab": common / max(int(weight[a].sum()), 1),
        "lcs_ba": common / max(int(weight[b].sum()), 1),
    }


def _coverage(pair: PairView, side: SideView, other: SideView, ends: str) -> dict[str, float]:
    """Average the coverage of a side's sentences in the other text, as a whole and in parts."""
    weight = pair.term_weight.astype(np.float64)
    stems, others = (side.stem_sentence, side.stem), (other.stem_sentence, other.stem)
    share, _ = sentence_coverage(stems, side.mass, others, len(other.mass), weight)
    outside, free_mass = share, side.mass
    if side.quoted.any() or other.quoted.any():
        stems, others = _outside_quotations(pair, side), _outside_quotations(pair, other)
        free_mass = sum_by(stems[0], pair.term_weight[stems[1]], len(side.mass))
        outside, _ = sentence_coverage(stems, free_mass, others, len(other.mass), weight)
    total = float(side.mass.sum())
    middle = (np.arange(len(share)) + 0.5) / max(len(share), 1) - 0.5
    missing = side.mass * np.clip(1 - share, 0, 1) * (share < 0.5)
    return {
        f"cov_{ends}": _average(share, side.mass),
        f"covn_{ends}": _average(outside, free_mass),
        f"window_{ends}": _best_window(share, side.mass),
        f"linked_{ends}": _average((share > 0.42).astype(np.float64), side.mass),
        f"tail_{ends}": math.fsum((missing * middle).tolist()) / total if total else 0.0,
        f"lead_{ends}": float(share[:2].max()) if len(share) else 0.0,
    }


def _outside_quotations(pair: PairView, side: SideView) -> Sparse:
    """List the distinct stems of each sentence that stand outside quotations."""
    terms, free = max(pair.term_count, 1), ~side.quoted
    distinct = distinct_keys(side.sentence[free] * terms + side.term[free], len(side.mass) * terms)
    return distinct // terms, distinct % terms


def _average(share: Floats, mass: Floats) -> float:
    """Average by mass, with a sum that does not depend on the order of summing."""
    total = float(mass.sum())
    return math.fsum((share * mass).tolist()) / total if total else 0.0


def _best_window(share: Floats, mass: Floats) -> float:
    """Average the best run of neighbouring sentences that is a quarter of the text, three sentences at least."""
    width = min(len(share), max(3, math.ceil(len(share) / 4)))
    windows = range(len(share) - width + 1) if width else range(0)
    return max((_average(share[k : k + width], mass[k : k + width]) for k in windows), default=0.0)


def _vocabulary(pair: PairView) -> dict[str, float]:
    """Compare the two texts as bags of stems."""
    count_a = np.bincount(pair.a.term, minlength=pair.term_count)
    count_b = np.bincount(pair.b.term, minlength=pair.term_count)
    weight = pair.term_weight
    common = int(weight[pair.shared].sum())
    value_a = _logarithmic(count_a) * (weight // 1000)
    value_b = _logarithmic(count_b) * (weight // 1000)
    norm = float((value_a * value_a).sum()) * float((value_b * value_b).sum())
    return {
        "idf_ab": common / max(int(weight[count_a > 0].sum()), 1),
        "idf_ba": common / max(int(weight[count_b > 0].sum()), 1),
        "cos": float((value_a * value_b).sum()) / math.sqrt(norm) if norm else 0.0,
    }


def _logarithmic(count: Ints) -> Floats:
    """Damp counts to 1 + ln count, in whole hundredths so that sums of products are exact."""
    table = np.array([0] + [round(100 * (1 + math.log(n))) for n in range(1, int(count.max(initial=0)) + 1)])
    return table[count].astype(np.float64)


def _grams(a: SideView, b: SideView) -> dict[str, float]:
    """Compare sets of n-grams: of stems, of words, outside quotations and inside them."""
    five_a, five_b = _gram_set(a.word, a.word >= 0, 5), _gram_set(b.word, b.word >= 0, 5)
    either = len(five_a | five_b)
    sets = {
        "g5": (five_a, five_b),
        "g3": (_gram_set(a.term, a.term >= 0, 3), _gram_set(b.term, b.term >= 0, 3)),
        "ng4": (_gram_set(a.word, ~a.quoted, 4), _gram_set(b.word, ~b.quoted, 4)),
        "q": (_gram_set(a.term, a.quoted, 3), _gram_set(b.term, b.quoted, 3)),
    }
    found = {"g5_jaccard": len(five_a & five_b) / max(either, 1)}
    for name, (grams_a, grams_b) in sets.items():
        common = len(grams_a & grams_b)
        found[f"{name}_ab"] = common / max(len(grams_a), 1)
        found[f"{name}_ba"] = common / max(len(grams_b), 1)
    return found


def _gram_set(terms: Ints, allowed: npt.NDArray[np.bool_], n: int) -> set[int]:
    """Hash the distinct windows of `n` terms that are all allowed."""
    grams = gram_hashes(terms, n)
    barred = np.concatenate((np.zeros(1, np.int64), np.cumsum(~allowed)))
    return set(grams[barred[n : n + len(grams)] == barred[: len(grams)]].tolist())


def _links(pair: PairView) -> dict[str, float]:
    """Pair off similar sentences and compare their order."""
    weight = (pair.term_weight // 1000).astype(np.float64)
    cosine = _sentence_cosines(pair, weight)
    if not cosine.size:
        return {"links": 0.0, "tau": 0.0, "tau_links": 0.0}
    rows, columns = np.arange(cosine.shape[0]), np.arange(cosine.shape[1])
    best = np.zeros(cosine.shape, np.bool_)
    best[rows, cosine.argmax(axis=1)] = True
    best[cosine.argmax(axis=0), columns] = True
    i, j = np.nonzero(best & (cosine > 0.25))
    tau = rank_agreement(i, j) if len(i) >= 3 else 0.0
    return {"links": float(len(i)), "tau": tau, "tau_links": tau * min(1.0, len(i) / 8)}


def _sentence_cosines(pair: PairView, weight: Floats) -> Floats:
    """Return the cosines of all pairs of sentences, each a set of weighted stems."""
    a, b = pair.a, pair.b
    square = weight[a.stem] ** 2
    shape = (len(a.mass), len(b.mass))
    dot = shared_sums((a.stem_sentence, a.stem), (b.stem_sentence, b.stem), shape, [(square, None)])[0]
    norm = np.sqrt(np.outer(_squares(a, weight), _squares(b, weight)))
    return np.divide(dot, norm, out=np.zeros_like(dot), where=norm > 0)


def _squares(side: SideView, weight: Floats) -> Floats:
    """Sum the squared weights of each sentence's distinct stems."""
    return sum_by(side.stem_sentence, weight[side.stem] ** 2, len(side.mass))


def _titles(a: Prepared, b: Prepared) -> dict[str, float]:
    """Compare the headlines with each other and with the other side's lead."""
    title_a, title_b = _stems(a, title=True), _stems(b, title=True)
    lead_a, lead_b = _stems(a, title=False), _stems(b, title=False)
    dot = math.fsum(title_a[stem] * title_b[stem] for stem in title_a if stem in title_b)
    norm = math.fsum(w * w for w in title_a.values()) * math.fsum(w * w for w in title_b.values())
    return {
        "title": dot / math.sqrt(norm) if norm else 0.0,
        "title_ab": _held(title_a, title_b.keys() | lead_b.keys()),
        "title_ba": _held(title_b, title_a.keys() | lead_a.keys()),
    }


def _stems(document: Prepared, *, title: bool) -> dict[int, float]:
    """Return the weights of the distinct stems of the headline, or of the first two body sentences."""
    kinds = document.sentence_kind == TITLE
    weights: dict[int, float] = {}
    for sentence in (np.flatnonzero(kinds) if title else np.flatnonzero(~kinds)[:2]).tolist():
        low, high = document.sentence_tokens(sentence)
        values = (document.token_weight[low:high] / 1e6).tolist()
        weights.update(zip(document.token_stem[low:high].tolist(), values, strict=True))
    return weights


def _held(weights: dict[int, float], present: set[int]) -> float:
    """Return the share of the weights whose stem is present."""
    total = math.fsum(weights.values())
    return math.fsum(w for stem, w in weights.items() if stem in present) / total if total else 0.0
