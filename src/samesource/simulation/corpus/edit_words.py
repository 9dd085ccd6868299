"""Change a known share of the words of a text."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.simulation.corpus.counter_draws import CounterDraws
from samesource.simulation.corpus.split_words import split_words
from samesource.simulation.corpus.vocabulary import Vocabulary

_UNSPACED_FROM = 0x0E00
SUBSTITUTED, DELETED, INSERTED, SWAPPED = 5, 2, 2, 1
"""Of ten edits so many are another word, a word left out, a word put in, two neighbours in the other order."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A text after edits, how many words they touched, and how many it had before."""

    text: str
    edited: int
    words: int


def edit_words(text: str, percent: int, draws: CounterDraws, vocabulary: Vocabulary) -> Edited:
    """Return `text` with `percent` of its words edited, to the nearest word.

    New words come from `vocabulary` by frequency. An edit touches one word, a swap two; no word is touched twice.
    """
    pieces = split_words(text)
    count = len(pieces) // 2
    wanted = (count * percent + 50) // 100
    if not wanted:
        return Edited(text, 0, count)
    places = draws.sample(count, wanted)
    taken = set(places)
    done = 0
    for place in places:
        if done == wanted:
            break
        kind = draws.below(SUBSTITUTED + DELETED + INSERTED + SWAPPED) - SUBSTITUTED
        at = 2 * place + 1
        if kind >= DELETED + INSERTED and _may_swap(pieces, place, taken, wanted - done):
            pieces[at], pieces[at + 2] = pieces[at + 2], pieces[at]
            taken.add(place + 1)
            done += 1
        elif 0 <= kind < DELETED:
            _leave_out(pieces, at)
        elif DELETED <= kind < DELETED + INSERTED:
            space = "" if _unspaced(pieces[at]) else " "
            pieces[at] = f"{vocabulary.draw(draws, pieces[at].lower())}{space}{pieces[at]}"
        else:
            pieces[at] = vocabulary.draw(draws, pieces[at])
        done += 1
    return Edited("".join(pieces), wanted, count)


def _may_swap(pieces: list[str], place: int, taken: set[int], left: int) -> bool:
    """Tell whether the word at `place` and the next are free, different, and both still to be paid for."""
    at = 2 * place + 1
    return left > 1 and place + 1 not in taken and at + 2 < len(pieces) and pieces[at] != pieces[at + 2]


def _leave_out(pieces: list[str], at: int) -> None:
    """Take a word out with one of the spaces around it."""
    pieces[at] = ""
    if pieces[at - 1] == " ":
        pieces[at - 1] = ""
    elif pieces[at + 1] == " ":
        pieces[at + 1] = ""


def _unspaced(word: str) -> bool:
    """Tell whether a word is a single character of a script without spaces."""
    return len(word) == 1 and ord(word) >= _UNSPACED_FROM
