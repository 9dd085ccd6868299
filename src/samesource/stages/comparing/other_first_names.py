"""People of one surname whom two texts give other first names."""

from __future__ import annotations

from samesource.records.fact import Fact
from samesource.stages.comparing.one_word import one_word
from samesource.stages.comparing.side import Side

_RARE = 3.0
"""Weight from which a word is a surname."""
_SHORT = 2
"""Letters up to which a first name may be initials."""


def other_first_names(parent: Side, child: Side) -> list[tuple[Fact, Fact]]:
    """Return the full names of a surname that either text gives one first name, and not the same: first mentions.

    Names that begin with the same four letters may be one cut short (Alex, Alexander).
    """
    found: list[tuple[Fact, Fact]] = []
    if parent.names <= child.names or child.names <= parent.names:
        return found
    news = _people(child)
    for surname, old in sorted(_people(parent).items()):
        same = [new for other, new in news.items() if one_word(surname, other)]
        if old is None or len(same) != 1 or same[0] is None:
            continue
        new = same[0]
        first, second = old.value.split()[-2], new.value.split()[-2]
        if min(len(first), len(second)) > _SHORT and first[0] == second[0] and not _one_name(first, second):
            found.append((old, new))
    return found


def _one_name(first: str, second: str) -> bool:
    """Tell whether two first names are one, inflected or cut short."""
    return one_word(first, second) or first.startswith(second[:4]) or second.startswith(first[:4])


def _people(side: Side) -> dict[str, Fact | None]:
    """Return the first full name of each rare surname; none where a text has people of several first names."""
    found: dict[str, Fact | None] = {}
    for fact in side.facts:
        words = fact.value.split()[-2:] if fact.kind == "name" else []
        if len(words) != 2 or (words[1] not in found and not _rare(side, words[1])):
            continue
        known = found.setdefault(words[1], fact)
        if known is not None and not one_word(known.value.split()[-2], words[0]):
            found[words[1]] = None
    return found


def _rare(side: Side, word: str) -> bool:
    """Tell whether a folded word of a text is rare in its language."""
    return word in side.folded and side.weights[side.folded.index(word)] >= _RARE
