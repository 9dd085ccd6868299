"""Everything a document states that may be a claim: values, quotations, sentences."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

from samesource.language.facts import find_facts
from samesource.language.speakers import find_speakers
from samesource.records.fact import Fact
from samesource.records.prepared import BODY, Prepared
from samesource.records.quotation_speaker import QuotationSpeaker
from samesource.stages.claiming.drop_superseded import drop_superseded
from samesource.stages.claiming.mention import Mention, Vector
from samesource.stages.claiming.split_clauses import split_clauses

_VALUES = {
    **dict.fromkeys(["number", "measure", "fraction", "multiple", "duration", "percent", "money"], "quantity"),
    "ordinal": "ordinal",
    "date": "date",
    "time": "time",
}
_NEAR = 5
"""Words on either side of a value that say most about what it counts."""
_CLAUSE, _SENTENCE = 0.6, 0.4
"""What a word of the clause, and of the rest of the sentence, counts beside one near the value."""
_NAMED = 0.45
"""What a word of a name counts in a sentence: reports of one event share names in whatever they say."""
_LEAST_WORDS = 5
_LEAST_SENTENCE = 6
_LEAST_LISTED = 2
"""Words that state a value in a list: "Fatalities 31"."""
_LONG = 40
"""Words from which a sentence is cut into clauses even where it holds one value."""
_LEAST_BARE = 3.0
"""Smaller bare numbers (one, two) mostly count what everybody counts so."""


def collect_mentions(prepared: Prepared, document: int, weights: Vector) -> list[Mention]:
    """List the values, quotations and body sentences of a witness, in order of text."""
    stems = prepared.token_stem.tolist()
    starts = prepared.token_start.tolist()
    bounds = [prepared.sentence_tokens(i) for i in range(len(prepared.sentence_start))]
    reader = _Reader(prepared, document, weights, stems, starts, bounds)
    facts = [fact for fact in find_facts(prepared) if _is_value(fact) and reader.is_body(fact.sentence, _LEAST_LISTED)]
    found = drop_superseded([reader.value(fact) for fact in facts], prepared)
    found += [reader.quotation(spoken) for spoken in find_speakers(prepared) if reader.is_body(spoken.sentence)]
    _widen_lone(found, reader)
    found += [reader.event(i) for i in range(len(bounds)) if reader.states(i)]
    return [mention for mention in found if mention.vector]


def _is_value(fact: Fact) -> bool:
    if fact.kind not in _VALUES:
        return False
    if fact.kind in {"number", "ordinal", "multiple"} and not fact.unit:
        try:
            return float(fact.value) >= _LEAST_BARE
        except ValueError:
            return False
    return True


def _widen_lone(found: list[Mention], reader: _Reader) -> None:
    """Let a mention that is the only one of its sentence be stated by the whole sentence, unless that is long."""
    count = Counter(mention.sentence for mention in found)
    for mention in found:
        low, high = reader.bounds[mention.sentence]
        if count[mention.sentence] == 1 and high - low <= _LONG:
            mention.clause_start = int(reader.prepared.sentence_start[mention.sentence])
            mention.clause_end = int(reader.prepared.sentence_end[mention.sentence])


def _is_proper(name: str, language: str) -> bool:
    """Tell whether a speaker is given by name; where nouns are capitalised, only several words can tell."""
    parts = name.split()
    return bool(parts) and parts[-1][0].isupper() and (len(parts) > 1 or language != "de")


class _Reader:
    def __init__(
        self,
        prepared: Prepared,
        document: int,
        weights: Vector,
        stems: list[int],
        starts: list[int],
        bounds: list[tuple[int, int]],
    ) -> None:
        self.prepared = prepared
        self.document = document
        self.weights = weights
        self.stems = stems
        self.starts = starts
        self.bounds = bounds

    def is_body(self, sentence: int, least: int = _LEAST_WORDS) -> bool:
        if sentence >= len(self.bounds) or self.prepared.sentence_kind[sentence] != BODY:
            return False
        low, high = self.bounds[sentence]
        return high - low >= least

    def states(self, sentence: int) -> bool:
        """Tell whether a sentence is a statement: long enough, and neither a question nor a line without an end."""
        low, high = self.bounds[sentence]
        text = self.prepared.sentence_text(sentence).rstrip(" \"')")
        return self.is_body(sentence) and high - low >= _LEAST_SENTENCE and text.endswith((".", "!", "…", ";"))

    def value(self, fact: Fact) -> Mention:
        clause = self._clause(fact.sentence, fact.start)
        low, high = self.bounds[fact.sentence]
        first, last = self._tokens(fact.start), self._tokens(fact.end)
        own = set(range(first, last))
        near = [i for i in range(max(low, first - _NEAR), min(high, last + _NEAR)) if i not in own]
        inside = [i for i in range(self._tokens(clause[0]), self._tokens(clause[1])) if i not in own]
        whole = [i for i in range(low, high) if i not in own]
        vector = self._vector([(near, 1.0), (inside, _CLAUSE), (whole, _SENTENCE)])
        kind = _VALUES[fact.kind]
        return Mention(
            self.document, kind, fact.start, fact.end, fact.sentence, *clause, fact.value, fact.unit, vector=vector
        )

    def quotation(self, spoken: QuotationSpeaker) -> Mention:
        start, end, sentence = spoken.start, spoken.end, spoken.sentence
        first, last = self._tokens(start), self._tokens(end)
        low, high = self.bounds[sentence]
        words = range(first, max(last, first))
        vector = self._vector([(words, 1.0), (range(low, high), 0.25)])
        stems = frozenset(self.stems[i] for i in words)
        return Mention(
            document=self.document,
            kind="quote",
            start=start,
            end=end,
            sentence=sentence,
            clause_start=start,
            clause_end=end,
            key="",
            speaker=spoken.speaker,
            by_name=spoken.pronoun is None and _is_proper(spoken.speaker or "", self.prepared.language),
            vector=vector if words else {},
            stems=stems,
        )

    def event(self, sentence: int) -> Mention:
        low, high = self.bounds[sentence]
        start, end = int(self.prepared.sentence_start[sentence]), int(self.prepared.sentence_end[sentence])
        named = {i for i in range(low + 1, high) if self._is_named(i)}
        plain = [i for i in range(low, high) if i not in named]
        vector = self._vector([(plain, 1.0), (named, _NAMED)])
        stems = frozenset(self.stems[low:high])
        return Mention(self.document, "event", start, end, sentence, start, end, key="", vector=vector, stems=stems)

    def _is_named(self, token: int) -> bool:
        """Tell whether a word within a sentence is written as a name; where all nouns are capitalised, none tells."""
        return self.prepared.language != "de" and self.prepared.text[self.starts[token]].isupper()

    def _tokens(self, position: int) -> int:
        """Return the index of the first word that starts at or after a normal position."""
        return bisect_right(self.starts, position - 1)

    def _clause(self, sentence: int, position: int) -> tuple[int, int]:
        pieces = split_clauses(self.prepared, sentence)
        return next((piece for piece in reversed(pieces) if piece[0] <= position), pieces[0])

    def _vector(self, layers: Iterable[tuple[Iterable[int], float]]) -> Vector:
        """Sum the weighted stems of layers of words, each word counted at its highest layer, to unit length."""
        layer_of: dict[int, float] = {}
        for words, share in layers:
            for i in words:
                if share > layer_of.get(i, 0.0):
                    layer_of[i] = share
        vector: Vector = {}
        stems, weights = self.stems, self.weights
        for i in sorted(layer_of):
            stem = stems[i]
            weight = layer_of[i] * weights.get(stem, 0.0)
            if weight > vector.setdefault(stem, 0.0):
                vector[stem] = weight
        norm = math.sqrt(math.fsum(value * value for value in vector.values()))
        return {stem: value / norm for stem, value in vector.items()} if norm else {}
