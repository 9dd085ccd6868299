"""One document as the comparators of changes read it."""

from __future__ import annotations

from collections.abc import Hashable
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
    written: list[str]
    """The same as they stand in the normalised text."""
    stems: list[int]
    stem_set: frozenset[int]
    """All of `stems`."""
    weights: list[float]
    """Background weights of the stems (not millionths)."""
    token_start: list[int]
    token_end: list[int]
    token_sentence: list[int]
    said: frozenset[str]
    """All of `words`."""
    known: frozenset[str]
    """Words that stand more than once: spelt so on purpose."""
    bounds: list[tuple[int, int]]
    """Half-open token range of each sentence."""
    bags: list[dict[int, float]]
    """Stems of each sentence with their weights, the document's own."""
    holding: dict[int, list[int]]
    """Body sentences that hold each stem."""
    facts: list[Fact]
    facts_of: dict[int, list[Fact]]
    """Facts by sentence."""
    sayings: dict[tuple[str, ...], list[Fact]]
    """Facts by what they say (`Fact.said`)."""
    roles: frozenset[tuple[str, str]]
    """Offices, with what qualifies them."""
    hedges: list[Marker]
    modals: list[Marker]
    negations: list[Marker]
    caveats: list[Marker]
    negated: frozenset[int]
    """Sentences with a negation."""
    attributions: list[Attribution]
    speakers: list[QuotationSpeaker]
    speaker_names: list[str]
    """Folded proper name of each of them, or an empty string."""
    folded: list[str]
    """`words` as `fold_word` makes them."""
    names: frozenset[str]
    """Folded names."""
    people: dict[str, Fact | None]
    """First full name of each rare surname (`find_people`)."""
    said_of: dict[int, frozenset[tuple[str, ...]]]
    """What the facts of each sentence say."""
    offices: dict[Fact, set[str]]
    """Who holds each office."""
    sole_offices: dict[str, Fact | None]
    """The one office of each person (`sole_offices`)."""
    quotation_words: list[list[str]]
    """Folded words of each quotation."""
    quotation_bags: list[dict[str, float]]
    """The same, each once with its weight; empty where the closing mark is lost."""
    missing_spaces: list[tuple[int, int]]
    """Normal spans of two words around a comma or semicolon without a space."""
    signatures: list[Hashable]
    """All that is said and read of each sentence: two sentences of one signature differ in nothing. None: never one."""
