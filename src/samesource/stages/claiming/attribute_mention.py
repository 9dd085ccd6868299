"""Whom a document names for one assertion."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.records.attribution import Attribution
from samesource.stages.claiming.mention import Mention

_BESIDE = 60
"""Characters between a hedge and what it hedges; farther off it hedges something else of the sentence."""


def attribute_mention(mention: Mention, attributions: Sequence[Attribution]) -> tuple[Attribution | None, bool]:
    """Return the attribution that covers a mention, a named source before others, and whether the mention is hedged.

    `attributions` are those of the mention's sentence.
    """
    covering = [a for a in attributions if a.scope_start <= mention.start and mention.end <= a.scope_end]
    if not covering:
        covering = [a for a in attributions if a.kind == "first-hand"]
    if mention.kind == "event":
        covering = list(attributions)
    hedged = any(a.kind == "reported" and _distance(a, mention) <= _BESIDE for a in covering)
    own = [a for a in covering if a.kind == "first-hand"]
    covering = [a for a in covering if a in own or not any(_overlaps(a, seen) for seen in own)]
    named = [a for a in covering if a.source]
    chosen = min(named or covering, key=lambda a: (_distance(a, mention), a.start), default=None)
    return chosen, hedged


def _overlaps(a: Attribution, b: Attribution) -> bool:
    """Tell whether two cues are read from the same words: "our reporter counted" names no source but the outlet."""
    return a.start < b.end and b.start < a.end


def _distance(attribution: Attribution, mention: Mention) -> int:
    """Count the characters between a cue and a mention."""
    return max(0, attribution.start - mention.end, mention.start - attribution.end)
