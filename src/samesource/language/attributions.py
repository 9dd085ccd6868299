"""Who a document names as the source of what it says."""

from __future__ import annotations

from samesource.language.attributions_antecedents import Antecedents
from samesource.language.attributions_phrases import PhraseReader
from samesource.language.attributions_sayings import Saying, find_sayings
from samesource.language.attributions_words import AttributionWords, attribution_words
from samesource.language.origins import clean_origin
from samesource.language.phrase_readers import phrase_readers
from samesource.language.read_once import read_once
from samesource.records.attribution import Attribution
from samesource.records.prepared import Prepared

_CLOSING = 5
"""Tokens after a verb at the end of a sentence, its stop among them, that only tell who heard it."""


@read_once(600)
def find_attributions(prepared: Prepared) -> list[Attribution]:
    """Find every cue that says where a statement comes from, in order of text; none in a language without rules.

    A pronoun as source is replaced by the last source named before it, within two sentences.
    """
    words = attribution_words(prepared.language)
    if words is None:
        return []
    found: list[Attribution] = []
    people = Antecedents(words)
    for sentence, reader in enumerate(phrase_readers(prepared)):
        if not reader.tokens:
            continue
        for saying in find_sayings(reader):
            attribution = _attribution(reader, saying, sentence, people)
            people.add(attribution.source, sentence)
            if attribution.source or attribution.kind != "said" or _is_pronoun(reader, saying):
                found.append(attribution)
        subject = reader.subject()
        people.add(clean_origin(reader.text(subject), prepared.language) if subject else "", sentence)
        found.extend(_first_hand(prepared, words, sentence))
    return sorted(set(found), key=lambda a: (a.start, a.end, a.kind, a.source))


def _attribution(reader: PhraseReader, saying: Saying, sentence: int, people: Antecedents) -> Attribution:
    """Turn a saying into an attribution with positions and a cleaned source."""
    tokens = reader.tokens
    raw = reader.text(saying.phrase) if saying.phrase else ""
    source = clean_origin(raw, reader.language)
    if raw.casefold() in reader.words.personal:
        source = people.antecedent(raw, sentence)
    indexes = [saying.start, saying.end, *(saying.phrase or (saying.start, saying.end))]
    low, high = min(indexes), max(indexes)
    scope_start, scope_end = _scope(reader, low, high, saying)
    return Attribution(
        start=tokens[low].start,
        end=tokens[high - 1].end,
        sentence=sentence,
        source=source,
        cue=reader.text((saying.start, saying.end)).casefold(),
        kind=saying.kind,
        scope_start=scope_start,
        scope_end=scope_end,
    )


def _is_pronoun(reader: PhraseReader, saying: Saying) -> bool:
    return saying.phrase is not None and reader.text(saying.phrase).casefold() in reader.words.personal


def _scope(reader: PhraseReader, low: int, high: int, saying: Saying) -> tuple[int, int]:
    """Say what the cue covers: what follows a verb, what comes before an inverted one, else the whole sentence."""
    tokens = reader.tokens
    first, last = tokens[0].start, tokens[-1].end
    if low > _CLOSING and high >= len(tokens) - _CLOSING and tokens[low - 1].text == ",":
        return first, last  # "..., its owner, Ole Brix, confirmed to this newspaper": nothing follows that is said
    if saying.kind in {"said", "estimates"} and not saying.inverted and high < len(tokens) - 2:
        joined = low > 0 and any(token.folded in reader.words.join for token in tokens[max(0, low - 3) : low])
        return (tokens[low].start if joined or low > 3 else first), last
    if saying.inverted and low > 2:
        return first, tokens[high - 1].end
    return first, last


def _first_hand(prepared: Prepared, words: AttributionWords, sentence: int) -> list[Attribution]:
    start, end = int(prepared.sentence_start[sentence]), int(prepared.sentence_end[sentence])
    return [
        Attribution(match.start(), match.end(), sentence, "", match.group().casefold(), "first-hand", start, end)
        for match in words.first_hand.finditer(prepared.text, start, end)
    ]
