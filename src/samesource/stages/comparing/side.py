"""One document as the comparators of changes read it."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.language.vocabulary import Vocabulary
from samesource.records.attribution import Attribution
from samesource.records.fact import Fact
from samesource.records.marker import Marker
from samesource.records.prepared import Prepared
from samesource.records.quotation_speaker import QuotationSpeaker


@dataclass(frozen=True, slots=True)
class Side:
    """A prepared document with everything found in it, and its arrays as plain lists."""

    prepared: Prepared
    vocabulary: Vocabulary
    words: list[str]
    """Case-folded words, in order of token."""
    stems: list[int]
    weights: list[float]
    """Background weights of the stems (not millionths)."""
    token_start: list[int]
    token_end: list[int]
    token_sentence: list[int]
    known: frozenset[str]
    """Words that stand more than once: spelt so on purpose."""
    bounds: list[tuple[int, int]]
    """Half-open token range of each sentence."""
    facts: list[Fact]
    hedges: list[Marker]
    modals: list[Marker]
    negations: list[Marker]
    caveats: list[Marker]
    attributions: list[Attribution]
    speakers: list[QuotationSpeaker]
