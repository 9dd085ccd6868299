"""News of an invented world by an own grammar."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

from samesource.simulation.corpus.counter_draws import CounterDraws
from samesource.simulation.corpus.invent_name import invent_name

_SLOT = re.compile(r"\{(\w+)\}")
_WEIGHT, _FLATTER = 1_000_000, 2
_OWN = {"person": 3, "place": 3, "firm": 2, "figure": 5}
"""Names and figures that a document draws for itself and returns to."""

_LONG = {
    "person": 2,
    "Person": 2,
    "person_again": 2,
    "firm": 2,
    "Firm": 2,
    "place": 1,
    "Place": 1,
    "figure": 1,
    "Figure": 1,
}
"""Words of what a document draws for itself."""

_LOW = (1 << 32) - 1
_PARAGRAPH = 3
"""Sentences."""

_FEWEST_WORDS = 4
"""No sentence has fewer."""

_SHORTEST, _SPREAD = 60, 81
"""Lengths are evenly spread from 60 to 140 per cent of the wanted one."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A sentence as ranges of the one cumulative table: a row of where each begins, a row of its weight."""

    ranges: npt.NDArray[np.uint64]
    words: int
    """Expected words, in hundredths."""


class TextGenerator:
    """Texts by number: the same seed, length and number give the same text on every machine.

    The n-th word of a list has weight 1 / (n + 2), as Zipf and Mandelbrot have it; names, figures and compounds make
    the long tail. Weights and draws are whole numbers. Any text is made in a fraction of a millisecond, in any order.
    """

    def __init__(self, seed: int, words: int) -> None:
        self._seed, self._words = seed, words
        grammar = tomllib.loads((Path(__file__).parent / "grammar.toml").read_text(encoding="utf-8"))
        self._table: list[str] = []
        self._reached: list[int] = []
        self._ranges: dict[tuple[str, ...], tuple[int, int]] = {}
        self._lengths: dict[tuple[str, ...], int] = {}
        self._own_at = {}
        for name, count in _OWN.items():
            self._own_at[name] = len(self._table)
            self._ranges[name,] = self._ranges[name.capitalize(),] = self._add([name] * count)
        self._lengths.update({(name,): 100 * length for name, length in _LONG.items()})
        self._ranges["person_again",] = (self._ranges["person",][0], _WEIGHT // _FLATTER)
        shared = {**grammar["classes"], "compound": _compounds(grammar["compounds"], seed)}
        self._topics = []
        for _, own in sorted(grammar["topics"].items()):
            forms = (grammar["headlines"], grammar["patterns"])
            self._topics.append([[self._pattern(form, shared, own) for form in some] for some in forms])
        self._break = self._pattern("", {}, {}, before="\n\n")
        self._cumulative = np.array(self._reached, dtype=np.uint64)

    def text(self, number: int) -> str:
        """Return text `number`: a headline, and paragraphs of three sentences."""
        draws = CounterDraws(self._seed, 1, number)
        headlines, patterns = self._topics[draws.below(len(self._topics))]
        wanted = self._words * (_SHORTEST + draws.below(_SPREAD)) // 100
        own = iter(draws.array(sum(_OWN.values())).tolist())
        for name, count in _OWN.items():
            at = self._own_at[name]
            self._table[at : at + count] = [_invent(name, drawn) for drawn in islice(own, count)]
        parts = [headlines[draws.below(len(headlines))].ranges]
        count = 0
        for i, drawn_pattern in enumerate(draws.array(wanted // _FEWEST_WORDS + 1).tolist()):
            if i % _PARAGRAPH == 0:
                parts.append(self._break.ranges)
            pattern = patterns[drawn_pattern % len(patterns)]
            parts.append(pattern.ranges)
            count += pattern.words
            if count >= 100 * wanted:
                break
        starts, totals = np.concatenate(parts, axis=1)
        keys = starts + draws.array(len(totals)) % totals
        drawn = np.searchsorted(self._cumulative, keys, side="right").tolist()
        table = self._table
        return "".join([table[i] for i in drawn]).replace("\n\n ", "\n\n").strip()

    def _pattern(
        self, form: str, shared: dict[str, list[str]], own: dict[str, list[str]], before: str = " "
    ) -> _Pattern:
        """Return a sentence with its slots and the words between them as ranges."""
        ranges, count = [], 0
        for i, piece in enumerate(_SLOT.split(before + form)):
            if i % 2 == 0:
                key: tuple[str, ...] = ("as it is", piece)
                words = [piece]
            else:
                lower = piece if piece in shared else piece[0].lower() + piece[1:]
                words = own.get(lower) or shared.get(lower) or []
                key = (piece, *words)
                if (piece,) in self._ranges:
                    key = (piece,)
                elif piece != lower:
                    words = [word[0].upper() + word[1:] for word in words]
            if key not in self._ranges:
                self._ranges[key] = self._add(words)
                self._lengths[key] = _expected(words)
            if i % 2 or piece:
                ranges.append(self._ranges[key])
                count += self._lengths[key]
        return _Pattern(np.array(ranges, dtype=np.uint64).T.copy(), count)

    def _add(self, words: list[str]) -> tuple[int, int]:
        """Put a list at the end of the table; return where its range starts and the sum of its weights."""
        start = self._reached[-1] if self._reached else 0
        for n, word in enumerate(words):
            self._table.append(word)
            self._reached.append((self._reached[-1] if self._reached else 0) + _WEIGHT // (n + _FLATTER))
        return start, self._reached[-1] - start


def _expected(words: list[str]) -> int:
    """Return how many words a draw from a list has on average, in hundredths."""
    weights = [_WEIGHT // (n + _FLATTER) for n in range(len(words))]
    total = sum(weight * len(word.split()) for weight, word in zip(weights, words, strict=True))
    return 100 * total // sum(weights)


def _compounds(parts: dict[str, list[str]], seed: int) -> list[str]:
    """Return every first part with every second, in an order of the seed."""
    words = [first + second for first in parts["first"] for second in parts["second"]]
    return [words[i] for i in CounterDraws(seed, 2).sample(len(words), len(words))]


def _invent(name: str, drawn: int) -> str:
    """Return a name or figure of a document's own from 64 drawn bits."""
    if name == "person":
        return f"{invent_name(drawn & _LOW)} {invent_name(drawn >> 32)}"
    if name == "figure":
        return f"{2 + drawn % 97},{(drawn >> 32) % 1000:03}" if drawn >> 63 else str(3 + drawn % 900)
    return f"{invent_name(drawn & _LOW)} Works" if name == "firm" else invent_name(drawn & _LOW)
