"""Score passages on document pairs in the form of the PAN text-alignment corpora."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from samesource.config import AlignConfig
from samesource.evaluation.passage_scores import PassageScores
from samesource.evaluation.plagdet import Plagdet, Spans, plagdet
from samesource.evaluation.planted_pair import PlantedPair
from samesource.stages.document_view import DocumentView
from samesource.stages.find_passages import find_passages
from samesource.stages.prepare_document import prepare_document
from samesource.stages.view_document import view_document
from samesource.stages.view_pair import view_pair

_Found = list[list[Spans]]

_BATCH = 200
"""Pairs whose documents are held prepared, some 100 kB each for texts of ten pages."""


def score_pan(
    pairs: Sequence[PlantedPair],
    rows: Mapping[str, dict[str, Any]],
    config: AlignConfig,
    advance: Callable[[int], None] = lambda _: None,
) -> PassageScores:
    """Score the passages found in what `read_pairs` returns, by kind and `overall`, both ways round.

    `advance` is told of each pair done. Pairs are taken in batches, whose documents are prepared, and their words
    numbered, before the clock of aligning starts, and kept until their last pair; the first pair of each kind is
    aligned once before, so that what loads or compiles once is nobody's cost.
    """
    waiting = Counter(name for pair in pairs for name in (pair.suspicious, pair.source))
    ready: dict[str, DocumentView] = {}
    found: _Found = []
    swapped: _Found = []
    preparing = aligning = 0.0
    for pair in {pair.kind: pair for pair in reversed(pairs)}.values():
        _detect(_prepare(rows[pair.suspicious]), _prepare(rows[pair.source]), config)
    for first in range(0, len(pairs), _BATCH):
        batch = pairs[first : first + _BATCH]
        names = [name for pair in batch for name in (pair.suspicious, pair.source)]
        started = time.process_time()
        ready |= {name: _prepare(rows[name]) for name in names if name not in ready}
        middle = time.process_time()
        for pair in batch:
            found.append(_detect(ready[pair.suspicious], ready[pair.source], config))
            advance(1)
        preparing, aligning = preparing + middle - started, aligning + time.process_time() - middle
        for pair in batch:
            swapped.append([(c, d, a, b) for a, b, c, d in _detect(ready[pair.source], ready[pair.suspicious], config)])
        waiting.subtract(names)
        ready = {name: document for name, document in ready.items() if waiting[name]}
    bare = [number for number, pair in enumerate(pairs) if not pair.cases]
    return PassageScores(
        kinds=_score(pairs, found),
        swapped=_score(pairs, swapped),
        pairs=len(pairs),
        documents=len(waiting),
        without_reuse=len(bare),
        falsely_found=sum(bool(found[number]) for number in bare),
        prepare_ms=1000 * preparing / len(pairs),
        align_ms=1000 * aligning / len(pairs),
    )


def _prepare(row: dict[str, Any]) -> DocumentView:
    """Prepare one document and number its words, which no other document changes."""
    return view_document(prepare_document(row["id"], row["text"], language=row.get("language")))


def _detect(suspicious: DocumentView, source: DocumentView, config: AlignConfig) -> list[Spans]:
    """Return the spans of the passages found."""
    passages = find_passages(view_pair(suspicious, source), config)
    return [(p["a_start"], p["a_end"], p["b_start"], p["b_end"]) for p in passages]


def _score(pairs: Sequence[PlantedPair], found: _Found) -> dict[str, Plagdet]:
    """Score the detections by kind of pair, and over all pairs."""
    names = sorted({pair.kind for pair in pairs})
    scores = {}
    for name in [*names, "overall"]:
        chosen = [number for number, pair in enumerate(pairs) if name in ("overall", pair.kind)]
        scores[name] = plagdet([pairs[number].cases for number in chosen], [found[number] for number in chosen])
    return scores
