"""The claims of a trace that say what somebody asks about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from samesource.asking.matched_claim import MatchedClaim
from samesource.errors import InputError
from samesource.exports.views.read_time import read_time
from samesource.model import Assertion, Trace
from samesource.stages.prepare_document import prepare_document

_LEAST = 0.5
"""Share of the question's weight that one assertion must hold."""
_OTHER_FIGURE = 0.6
"""What is left of the likeness where no reading of the claim has a figure of the question."""
_FIGURE = re.compile(r"\d+(?:[.,\u00a0 ]\d{3})*")
_ASKED = "question"

Weights = dict[int, float]


def match_claims(trace: Trace, words: str, most: int = 5) -> list[MatchedClaim]:
    """Return the claims that an assertion of which holds the words, likest first; raise InputError for no words.

    Words count by their rarity in the language. Only claims are looked through, not every sentence. Cost: assertions.
    """
    if not any(char.isalnum() for char in words):
        raise InputError("a question needs a word or a figure", where=words)
    languages = {d.id: d.language or "" for d in trace.documents}
    asked = {language: _weigh(words, language) for language in set(languages.values())}
    figures = _figures(words)
    found: list[MatchedClaim] = []
    for claim in trace.claims:
        said = [a for a in claim.assertions if a.text]
        likeness = max((_share(asked[languages[a.document]], a, languages[a.document]) for a in said), default=0.0)
        if likeness < _LEAST:
            continue
        if figures and not any(figures & _figures(f"{a.text} {a.reading}") for a in said):
            likeness *= _OTHER_FIGURE
        found.append(MatchedClaim(claim, round(likeness, 6), _earliest(trace, said)))
    found.sort(key=lambda match: (-match.likeness, -match.claim.support.documents, match.claim.id))
    return found[:most]


def _weigh(words: str, language: str) -> Weights:
    """Return the weight of each stem of the words in a language."""
    prepared = prepare_document(_ASKED, words, language=language or None)
    pairs: Iterable[tuple[int, int]] = zip(prepared.token_stem.tolist(), prepared.token_weight.tolist(), strict=True)
    return {stem: weight / 1e6 for stem, weight in pairs}


def _share(asked: Weights, assertion: Assertion, language: str) -> float:
    """Return the share of the question's weight that an assertion holds."""
    total = sum(asked.values())
    held = _weigh(f"{assertion.text} {assertion.attribution or ''}", language)
    return sum(weight for stem, weight in asked.items() if stem in held) / total if total else 0.0


def _figures(text: str) -> frozenset[str]:
    """List the figures of a text without the marks between their thousands."""
    return frozenset(re.sub(r"\D", "", match) for match in _FIGURE.findall(text))


def _earliest(trace: Trace, said: list[Assertion]) -> tuple[str, ...]:
    """List the documents that may have made the claim first."""
    names = {a.document for a in said if a.status != "alters"} or {a.document for a in said}
    derived = {e.child for lineage in trace.lineage for e in lineage.edges if e.parent in names and e.determined}
    heads = names - derived or names
    times = {d.id: time for d in trace.documents if d.id in heads and (time := read_time(d))}
    dated = sorted((time.moment.timestamp(), name) for name, time in times.items())
    return tuple(sorted({*(name for _, name in dated[:1]), *(heads - times.keys())}))
