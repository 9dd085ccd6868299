"""People of one surname whom two texts give other first names."""

from __future__ import annotations

from samesource.records.fact import Fact
from samesource.stages.comparing.one_word import one_word
from samesource.stages.comparing.side import Side

_SHORT = 2
"""Letters up to which a first name may be initials."""


def other_first_names(parent: Side, child: Side) -> list[tuple[Fact, Fact]]:
    """Return the full names of a surname that either text gives one first name, and not the same: first mentions.

    Names that begin with the same four letters may be one cut short (Alex, Alexander).
    """
    found: list[tuple[Fact, Fact]] = []
    if parent.names <= child.names or child.names <= parent.names:
        return found
    news = child.people
    for surname, old in sorted(parent.people.items()):
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
