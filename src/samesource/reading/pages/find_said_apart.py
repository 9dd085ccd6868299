"""Blocks whose own words say that they are no story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from samesource.language.find_furniture import find_furniture
from samesource.language.identify_language import identify_language
from samesource.reading.pages.page_block import PageBlock

_KINDS = frozenset(["appeal", "related", "most-read", "navigation", "ad", "keywords"])
"""What leads elsewhere or asks something of the reader, wherever it stands."""
_CREDITS = frozenset(["credit", "caption", "byline", "url"])
_SHARE = 0.5
"""Share of an element's letters that such lines must have to take the rest of it with them."""
_LONG = 60
"""Words from which on a block is a paragraph of the story."""
_LONGEST_ELEMENT = 12
"""Blocks of such an element."""
_LONGEST_RIGHTS = 4
"""Blocks of an element that says who has the rights."""


def find_said_apart(blocks: Sequence[PageBlock], chosen: Collection[int], language: str, title: str) -> frozenset[int]:
    """Return those of the `chosen` blocks that ask, sell, credit or lead elsewhere by their words.

    The words are those of the language packs. A short element most of which is of that kind goes as a whole.
    """
    ordered = sorted(chosen)
    starts: dict[int, int] = {}
    shown: list[str] = []
    place = 0
    for i in ordered:
        starts[place] = i
        shown.append(_begun(blocks[i]))
        place += len(shown[-1]) + 2
    text = "\n\n".join(shown)
    kinds = {
        starts[span.start]: span.kind
        for span in find_furniture(text, language or identify_language(text), title or None)
        if span.start in starts
    }
    found = {
        i
        for i, kind in kinds.items()
        if blocks[i].words <= _LONG and (kind in _KINDS or (kind in _CREDITS and _is_short(blocks[i])))
    }
    found -= {i for i in found if _runs_on(blocks, ordered, found, i)}
    return frozenset(found | _with_elements(blocks, ordered, found))


def _begun(block: PageBlock) -> str:
    """Return a block, a long one cut short: it takes time, and is never a line of this kind."""
    if block.words <= _LONG:
        return block.text
    return block.text[: block.text.find(" ", _LONG * 4)]


def _runs_on(blocks: Sequence[PageBlock], ordered: Sequence[int], found: Collection[int], i: int) -> bool:
    """Tell whether a paragraph without a link stands between two of the story: it tells of such words."""
    place = ordered.index(i)
    around = [*ordered[max(0, place - 1) : place], *ordered[place + 1 : place + 2]]
    block = blocks[i]
    beside = len(around) == 2 and all(
        blocks[j].prose and j not in found and blocks[j].parent == block.parent for j in around
    )
    return beside and block.prose and not block.linked


def _is_short(block: PageBlock) -> bool:
    """Tell whether a block is a line rather than a paragraph."""
    return len(block.text) <= 160


def _with_elements(blocks: Sequence[PageBlock], ordered: Sequence[int], found: Collection[int]) -> set[int]:
    """Return the blocks of elements that are mostly of `found`, or hold a line of rights and little else."""
    whole: Counter[int] = Counter()
    said: Counter[int] = Counter()
    count: Counter[int] = Counter()
    owned: set[int] = set()
    start = next((i for i in ordered if blocks[i].prose and i not in found), None)
    story = frozenset(blocks[start].path) if start is not None else frozenset()
    for i in ordered:
        for number in story.symmetric_difference(blocks[i].path).difference(story):
            whole[number] += len(blocks[i].folded)
            count[number] += 1
            said[number] += len(blocks[i].folded) * (i in found)
            if i in found and "\u00a9" in blocks[i].text:
                owned.add(number)
    mostly = {n for n in whole if 1 < count[n] <= _LONGEST_ELEMENT and said[n] >= _SHARE * whole[n]}
    apart = mostly | {n for n in owned if count[n] <= _LONGEST_RIGHTS}
    return {i for i in ordered if not apart.isdisjoint(blocks[i].path)}
