"""How much of the wording a child has kept."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.side import Side


def kept_words(parent: Side, child: Side, groups: list[LinkGroup]) -> float:
    """Return the share (0 to 1) of words that linked body sentences have in common, in order; 0 where none is linked.

    Edited texts and excerpts keep most of their sentences' words, rewrites of the same length hardly a third.
    """
    words, kept = 0, 0.0
    for group in groups:
        if any(child.prepared.sentence_kind[i] for i in group.new):
            continue
        old = [word for i in group.old for word in parent.words[slice(*parent.bounds[i])]]
        new = [word for i in group.new for word in child.words[slice(*child.bounds[i])]]
        words += len(old) + len(new)
        alike = 1.0 if old == new else Levenshtein.normalized_similarity(old, new)
        kept += alike * (len(old) + len(new))
    return kept / words if words else 0.0
