"""Put a passage of one text into another."""

from __future__ import annotations

import re
from dataclasses import dataclass

from samesource.simulation.corpus.counter_draws import CounterDraws
from samesource.simulation.corpus.edit_words import Edited, edit_words
from samesource.simulation.corpus.split_words import split_words
from samesource.simulation.corpus.vocabulary import Vocabulary

_SHORTEST, _LONGEST = 50, 150
"""Words of a passage."""

_WIDE_STOPS = "\u3002\uff01\uff1f"
_SENTENCE = re.compile(rf"(?:[.!?…؟।]['\"”’»)]*\s+|[{_WIDE_STOPS}]['\"”’」』\uff09]*\s*|\n\s*)(?=\S)")


@dataclass(frozen=True, slots=True)
class Inserted:
    """A host with its passage; half-open code points of the passage in the source and in the host's text."""

    text: str
    source_start: int
    source_end: int
    host_start: int
    host_end: int
    edit: Edited


def insert_passage(source: str, host: str, percent: int, draws: CounterDraws, vocabulary: Vocabulary) -> Inserted:
    """Return `host` with 50 to 150 words of `source`, edited, put between two of its sentences.

    The passage begins and ends with a word; behind it a full stop is put, so that the host's sentences stay whole.
    """
    pieces = split_words(source)
    count = len(pieces) // 2
    length = min(count, _SHORTEST + draws.below(_LONGEST - _SHORTEST + 1))
    first = draws.below(count - length + 1)
    start = sum(map(len, pieces[: 2 * first + 1]))
    end = start + sum(map(len, pieces[2 * first + 1 : 2 * (first + length)]))
    edit = edit_words(source[start:end], percent, draws, vocabulary)
    places = [match.end() for match in _SENTENCE.finditer(host)] or [len(host)]
    place = places[draws.below(len(places))]
    before = "" if not place or host[place - 1].isspace() or host[place - 1] in _WIDE_STOPS else " "
    behind = ". " if any(map(str.isspace, edit.text)) else _WIDE_STOPS[0]
    text = f"{host[:place]}{before}{edit.text}{behind}{host[place:]}"
    place += len(before)
    return Inserted(text, start, end, place, place + len(edit.text), edit)
