"""Score the main text found on pages, by the published method of the article extraction benchmark.

Scrapinghub (now Zyte), 2020: Article extraction benchmark, https://github.com/scrapinghub/article-extraction-benchmark
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

_TOKEN = re.compile(r"\w+")
_SHINGLE = 4
"""Tokens in a row."""


@dataclass(frozen=True, slots=True)
class PagesScore:
    """Averages over pages, and the F1 of each page by its id."""

    precision: float
    recall: float
    f1: float
    pages: dict[str, float]


def score_pages(truths: Mapping[str, str], found: Mapping[str, str]) -> PagesScore:
    """Score texts against true ones, by page id; a page that `found` lacks counts as found empty.

    Multisets of shingles of four tokens (a shorter text is one shingle). Precision is averaged over the pages on which
    something was found, recall over those with a true text, and F1 is of the averages, all as in the published scorer.
    """
    counts = {name: _count(truth, found.get(name, "")) for name, truth in sorted(truths.items())}
    precision = _mean([hits / given for hits, given, _ in counts.values() if given])
    recall = _mean([hits / wanted for hits, _, wanted in counts.values() if wanted])
    pages = {name: _of_both(hits, given, wanted) for name, (hits, given, wanted) in counts.items()}
    return PagesScore(precision, recall, _harmonic(precision, recall), pages)


def _count(truth: str, found: str) -> tuple[int, int, int]:
    """Count the shingles shared, found and true."""
    true_shingles, found_shingles = _shingles(truth), _shingles(found)
    return (true_shingles & found_shingles).total(), found_shingles.total(), true_shingles.total()


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    """Cut a text into overlapping shingles."""
    tokens = _TOKEN.findall(text)
    if not tokens:
        return Counter()
    return Counter(tuple(tokens[i : i + _SHINGLE]) for i in range(max(1, len(tokens) - _SHINGLE + 1)))


def _of_both(hits: int, given: int, wanted: int) -> float:
    """Say the F1 of one page; nothing found where nothing is true is right."""
    return 2 * hits / (given + wanted) if given + wanted else 1.0


def _harmonic(precision: float, recall: float) -> float:
    """Join precision and recall."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _mean(values: list[float]) -> float:
    """Average; 0 of none."""
    return sum(values) / len(values) if values else 0.0
