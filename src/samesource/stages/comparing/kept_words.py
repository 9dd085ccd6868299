"""How much of the wording a child has kept."""

from __future__ import annotations

from collections.abc import Container

from rapidfuzz.distance import Levenshtein

from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.side import Side


def kept_words(parent: Side, child: Side, groups: list[LinkGroup], settled: Container[int]) -> float:
    """Return the share (0 to 1) of words that linked body sentences have in common, in order; 0 where none is linked.

    Edited texts and excerpts keep most of their sentences' words, rewrites of the same length hardly a third.
    Sentences of the child that are `settled` stand in the parent as they are.
    """
    words, kept = 0, 0.0
    kinds, bounds = child.prepared.sentence_kind.tolist(), child.bounds
    for olds, news, _ in groups:
        if kinds[news[0]] or (len(news) > 1 and any(kinds[i] for i in news)):
            continue
        if news[0] in settled:
            low, high = bounds[news[0]]
            words += 2 * (high - low)
            kept += 2 * (high - low)
            continue
        old, new = _words(parent, olds), _words(child, news)
        both = len(old) + len(new)
        words += both
        kept += both if old == new else both * Levenshtein.normalized_similarity(old, new)
    return kept / words if words else 0.0


def _words(side: Side, sentences: tuple[int, ...]) -> list[str]:
    """Return the words of some sentences."""
    if len(sentences) == 1:
        return side.words[slice(*side.bounds[sentences[0]])]
    return [word for i in sentences for word in side.words[slice(*side.bounds[i])]]
