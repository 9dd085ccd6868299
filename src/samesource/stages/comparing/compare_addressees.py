"""To whom something was said: a reporter, the press, another outlet."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.language.find_addressees import find_addressees
from samesource.records.addressee import Addressee
from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.place_beside import place_beside
from samesource.stages.comparing.side import Side

_BEFORE = 24
"""Characters of who said it that are shown before the verb, from the first whole word on."""
_WORD = 3
"""Letters from which a word of a name tells it from another."""
_HELD = 0.2
"""Share of what stands beside words that are added, from which they stand there."""


def compare_addressees(parent: Side, child: Side, groups: list[LinkGroup]) -> list[Difference]:
    """Report who is told what a text reports, where the other text has told it to another.

    `He told the Courier` that has become `he told us` is a fact: whose reporter heard it is who vouches for it. Style
    is what names the outlet that said `us`, as an honest reprint does, and whom a child adds, unless it adds itself.
    Sentences with several are left alone.
    """
    differences = []
    told: set[tuple[int, int]] = set()
    for group in groups:
        news = _found(child, group.new)
        if len(news) != 1:
            continue
        olds = _found(parent, group.old)
        new = _shown(child, news[0])
        if len(olds) > 1 or new in told:
            continue
        if olds and _differ(olds[0], news[0]):
            credited = olds[0].kind == "self" and news[0].kind == "named"
            old, severity = _shown(parent, olds[0]), "style" if credited else "factual"
        elif not olds and (place := place_beside(child, new, parent, group.old, _HELD)) is not None:
            old, severity = place, "factual" if news[0].kind == "self" else "style"
        else:
            continue
        told.add(new)
        texts = parent.prepared.text[slice(*old)], child.prepared.text[slice(*new)]
        description = f"said to another: {texts[0]} → {texts[1]}"
        differences.append(Difference("attribution-changed", None, severity, old, new, description, 0.7))
    return differences


def _found(side: Side, sentences: Iterable[int]) -> list[Addressee]:
    """Return whom some sentences tell, at positions of the text."""
    found = []
    for i in sentences:
        start, end = int(side.prepared.sentence_start[i]), int(side.prepared.sentence_end[i])
        told = find_addressees(side.prepared.text[start:end], side.prepared.language)
        found += [one._replace(start=start + one.start, end=start + one.end) for one in told]
    return found


def _differ(old: Addressee, new: Addressee) -> bool:
    """Tell whether two are surely not the same: of another sort, or named without a word in common."""
    if old.kind != new.kind:
        return True
    names = [{word.lower() for word in one.name.split() if len(word) >= _WORD} for one in (old, new)]
    return old.kind == "named" and bool(names[0]) and bool(names[1]) and not names[0] & names[1]


def _shown(side: Side, one: Addressee) -> tuple[int, int]:
    """Return the words with what stands before them in the sentence: who said it."""
    low = max(0, one.start - _BEFORE)
    before = side.prepared.text[low : one.start]
    start = low + before.rfind(". ") + 2 if ". " in before else low + before.find(" ") + 1
    return min(start, one.start), one.end
