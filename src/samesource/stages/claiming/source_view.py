"""A text as the question needs it where it has a statement from."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from samesource.language.attributions import find_attributions
from samesource.language.facts import find_facts
from samesource.language.packs.read_pack import read_pack
from samesource.language.speakers import find_speakers
from samesource.records.fact import Fact
from samesource.records.prepared import Prepared
from samesource.stages.claiming.openings import openings


@dataclass(frozen=True, slots=True)
class SourceView:
    """What a text names, saw and quotes; words are known by their openings.

    `words` are all of the text, `sources` by sentence those of the sources and speakers named there, `people` the last
    names of people with the fullest form of each; `seen` and `signs` hold by sentence the words that tell of somebody
    who counted or watched, or of a record on show, and those that may (decision 0231).
    """

    prepared: Prepared
    words: frozenset[str]
    stems: frozenset[int]
    sources: Mapping[int, frozenset[str]]
    people: Mapping[str, str]
    seen: Mapping[int, str]
    signs: Mapping[int, str]
    quoted: float
    """Quotations a sentence."""


def view_sources(prepared: Prepared) -> SourceView:
    """Read who and what a text gives as sources; about 2 ms a report beside what is read anyway."""
    spoken = find_speakers(prepared)
    named: dict[int, set[str]] = {}
    for attribution in find_attributions(prepared):
        named.setdefault(attribution.sentence, set()).update(openings(attribution.source))
    for quotation in spoken:
        named.setdefault(quotation.sentence, set()).update(openings(quotation.speaker or ""))
    count = len(prepared.sentence_start)
    return SourceView(
        prepared,
        openings(prepared.text),
        frozenset(prepared.token_stem.tolist()),
        {sentence: frozenset(words) for sentence, words in named.items() if words},
        _people(find_facts(prepared)),
        _matches(prepared, ("records", "verbs")),
        _matches(prepared, ("signs",)),
        len(spoken) / max(1, count),
    )


def _people(facts: Iterable[Fact]) -> dict[str, str]:
    """Map the opening of each last name that stands with a first name to the fullest form, the first of equals."""
    found: dict[str, str] = {}
    for fact in facts:
        parts = fact.text.split() if fact.kind == "name" else []
        if len(parts) > 1 and parts[-1][0].isupper() and not parts[-1].isupper():
            for opening in openings(parts[-1]):
                if len(fact.text) > len(found.get(opening, "")):
                    found[opening] = fact.text
    return found


def _matches(prepared: Prepared, lists: tuple[str, ...]) -> dict[int, str]:
    """Return by sentence the first words of some lists; none where the language has no lists."""
    pattern = _pattern(prepared.language, lists)
    if pattern is None:
        return {}
    sentences = ((i, pattern.search(prepared.sentence_text(i))) for i in range(len(prepared.sentence_start)))
    return {i: found.group() for i, found in sentences if found}


@functools.cache
def _pattern(language: str, lists: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return one expression for the words of some lists of a language; null where none are known."""
    listed = read_pack("observed").get(language)
    if listed is None:
        return None
    # Elsewhere than in German a capital makes a name: the Ledger is a newspaper.
    flags = re.IGNORECASE if language == "de" else re.NOFLAG
    words = [word for name in lists for word in listed[name]]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", flags)
