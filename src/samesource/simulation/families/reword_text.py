"""Word-level rewriting of a sentence."""

from __future__ import annotations

import random
import re

from samesource.simulation.families.capitalised import capitalised
from samesource.simulation.families.language_pack import LanguagePack, Move

_PUT = re.compile(r"\{(\d)(?::(lower|upper))?\}")
_QUOTED = re.compile(r'("[^"]*")')
_ASIDE = re.compile(r", (?:who|which|der|die|das|qui|dont|que|quien|который|которая|которое|которые)\b[^,.\"]{4,60},")
_ASIDE_LOST, _FRAMED = 0.15, 0.04


def reword_text(text: str, pack: LanguagePack, strength: float, draws: random.Random) -> str:
    """Return a sentence in other words: synonyms, clauses moved, asides dropped; quotations keep their words.

    `strength` (0 to 1) is the chance of each possible change. No sense is understood: what comes out reads like a quick
    machine rewriting, and a word without synonyms in the pack stays as it is.
    """
    pieces = _QUOTED.split(text)
    pieces[::2] = [_with_synonyms(piece, pack, strength, draws) for piece in pieces[::2]]
    words = "".join(pieces)
    if draws.random() < strength:
        words = _moved(words, pack.moves, draws)
    if draws.random() < strength * _ASIDE_LOST:
        words = _ASIDE.sub("", words, count=1)
    if draws.random() < strength * _FRAMED and not words.startswith('"'):
        words = draws.choice(pack.frames).format(sentence=_lowered(words))
    return capitalised(words)


def _with_synonyms(piece: str, pack: LanguagePack, strength: float, draws: random.Random) -> str:
    def other(match: re.Match[str]) -> str:
        if draws.random() >= strength:
            return match[0]
        new = draws.choice(pack.synonyms[match[0].lower()])
        return capitalised(new) if match[0][0].isupper() else new

    return pack.phrase.sub(other, piece)


def _moved(words: str, moves: tuple[Move, ...], draws: random.Random) -> str:
    """Apply one move that fits, if any does."""
    fitting = [(move, match) for move in moves if (match := move.find.match(words))]
    if not fitting:
        return words
    move, match = draws.choice(fitting)
    return _PUT.sub(lambda put: _cased(match[int(put[1])], put[2]), move.put)


def _cased(words: str, case: str | None) -> str:
    if case == "lower":
        return _lowered(words)
    return capitalised(words) if case == "upper" else words


def _lowered(words: str) -> str:
    """Return the words with a small first letter, unless a name or an abbreviation seems to stand there."""
    first, _, rest = words.partition(" ")
    following = rest.partition(" ")[0]
    short = len(first) == 1
    is_name = following[:1].isupper() or not (short or first[1:].islower())
    return words if is_name else words[:1].lower() + words[1:]
