"""Which blocks of a page are its story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from samesource.reading.pages.find_teasers import find_teasers
from samesource.reading.pages.page_block import PageBlock, fold_block

_SHORTEST_BODY = 300
"""Letters of a body given in markup; a shorter one is a summary."""
_COVERED = 0.7
"""Share of it that the page must show for the page's own blocks to stand for it."""
_WHOLE = 0.6
"""Share of the extractor's text that such a body must hold; some give the first paragraphs only."""
_ITEMS = frozenset(["li", "td", "tr", "dd", "dt"])
_HARD = frozenset(["figure", "form", "hidden", "comments"])
"""Reasons that hold even in the element marked as the body."""
_LABEL_LINKED = 0.6
"""A short block that is so much link leads elsewhere."""
_LABEL_WORDS = 30


class _Kept(NamedTuple):
    """What is known before choosing."""

    blocks: Sequence[PageBlock]
    extracted: frozenset[int]
    apart: frozenset[int]


def choose_blocks(blocks: Sequence[PageBlock], extracted: str, body: str) -> list[int]:
    """Return the numbers of the blocks that are the story, in order.

    `extracted` is what an extractor took for the story, `body` the body that the page's metadata gives; either may be
    empty. A body of the metadata decides where the page shows it; then the element marked as the body, with what
    the extractor found; else the extractor, with gaps among siblings filled; and the densest element where it found
    far too little. What the markup names as something else is never story, unless it holds most of it.
    """
    known = _know(blocks, extracted)
    chosen: Collection[int] = _by_metadata(known, body) or _by_mark(known) or _by_extractor(known)
    densest = _by_density(known)
    if _length(blocks, densest) > 3 * _length(blocks, chosen):
        chosen = densest
    return _tidied(blocks, chosen)


def _know(blocks: Sequence[PageBlock], extracted: str) -> _Kept:
    """Find the blocks that an extractor took, and those that the markup sets apart."""
    folded = [fold_block(line) for line in extracted.split("\n")]
    whole, lines = "".join(folded), frozenset(folded)
    taken = {
        i
        for i, block in enumerate(blocks)
        if block.folded in lines or (len(block.folded) >= 20 and block.folded in whole)
    }
    weights: Counter[int] = Counter()
    total = 0
    for i, block in enumerate(blocks):
        if i in taken or not taken:
            total += len(block.folded)
            weights.update({number: len(block.folded) for number, _ in block.apart})
    misnamed = {number for number, weight in weights.items() if weight > 0.5 * total}
    apart = find_teasers(blocks).union(
        i for i, block in enumerate(blocks) if any(number not in misnamed for number, _ in block.apart)
    )
    return _Kept(blocks, frozenset(taken), apart)


def _length(blocks: Sequence[PageBlock], chosen: Collection[int]) -> int:
    """Count the letters of blocks."""
    return sum(len(blocks[i].folded) for i in chosen)


def _by_metadata(known: _Kept, body: str) -> set[int]:
    """Return the blocks that the metadata's body holds, and what the extractor found between them."""
    folded = fold_block(body)
    if len(folded) < _SHORTEST_BODY:
        return set()
    held = [
        i
        for i, block in enumerate(known.blocks)
        if len(block.folded) >= 8 and block.folded in folded and not _hard(block)
    ]
    held = _once(known.blocks, held)
    if _length(known.blocks, held) < _COVERED * len(folded):
        return set()
    long = [i for i in held if len(known.blocks[i].folded) >= 40] or held
    between = range(min(long), max(long) + 1)
    story = set(between).intersection(held) | {i for i in between if i in known.extracted and i not in known.apart}
    clean = known.extracted - known.apart
    return story if _length(known.blocks, story) >= _WHOLE * _length(known.blocks, clean) else set()


def _once(blocks: Sequence[PageBlock], chosen: Sequence[int]) -> list[int]:
    """Leave out a block that repeats an earlier one."""
    seen: set[str] = set()
    kept = []
    for i in chosen:
        if blocks[i].folded not in seen:
            seen.add(blocks[i].folded)
            kept.append(i)
    return kept


def _hard(block: PageBlock) -> bool:
    """Tell whether a block is set apart for a reason that always holds."""
    return any(reason in _HARD for _, reason in block.apart)


def _by_mark(known: _Kept) -> set[int]:
    """Return the story of the element marked as the body, where it holds what the extractor found."""
    blocks = known.blocks
    inside = [i for i, block in enumerate(blocks) if block.marked and i not in known.apart]
    prose = [i for i in inside if blocks[i].prose]
    clean = [i for i in known.extracted if i not in known.apart]
    shared = [i for i in clean if blocks[i].marked]
    if not prose or _length(blocks, shared) < 0.6 * _length(blocks, clean):
        return set()
    first, last = min(prose), max(prose)
    story = {i for i in inside if blocks[i].prose or (first < i < last and not _label(blocks[i]))}
    before = [i for i in clean if i < inside[0] and blocks[i].prose]
    return story | set(shared) | set(before)


def _label(block: PageBlock) -> bool:
    """Tell whether a block leads elsewhere."""
    return block.linked >= _LABEL_LINKED and block.words <= _LABEL_WORDS


def _by_extractor(known: _Kept) -> set[int]:
    """Return what the extractor found, with the prose that its siblings hold in between and at the edges."""
    blocks = known.blocks
    clean = {i for i in known.extracted if i not in known.apart}
    prose = [i for i in clean if blocks[i].prose]
    if not prose:
        return clean
    parents = Counter(blocks[i].parent for i in prose)
    homes = {parent for parent, count in parents.items() if count >= 2}
    first, last = min(prose), max(prose)
    for i, block in enumerate(blocks):
        at_home = block.parent in homes and i not in known.apart
        if at_home and (block.prose or (first < i < last and not _label(block))):
            clean.add(i)
    return clean


def _by_density(known: _Kept) -> list[int]:
    """Return the blocks of the element with the most prose of its own."""
    prose = [i for i, block in enumerate(known.blocks) if block.prose and i not in known.apart]
    weights: Counter[int] = Counter()
    for i in prose:
        weights[known.blocks[i].parent] += len(known.blocks[i].folded)
    if not weights:
        return []
    best = max(sorted(weights), key=lambda parent: weights[parent])
    return [i for i in prose if known.blocks[i].parent == best]


def _tidied(blocks: Sequence[PageBlock], chosen: Collection[int]) -> list[int]:
    """Leave out repetitions, links to elsewhere, and labels at the ends."""
    ordered = sorted(chosen)
    without = [i for i in ordered if not _label(blocks[i])]
    if _length(blocks, without) > 0.5 * _length(blocks, ordered):
        ordered = without
    seen: set[str] = set()
    kept = []
    for i in ordered:
        if blocks[i].words < 8 or blocks[i].folded not in seen:
            kept.append(i)
        seen.add(blocks[i].folded)
    return _trimmed(blocks, kept)


def _trimmed(blocks: Sequence[PageBlock], kept: list[int]) -> list[int]:
    """Leave out labels before the first sentence and after the last: the byline, the date, a heading over nothing."""
    sentences = [place for place, i in enumerate(kept) if blocks[i].prose]
    if not sentences:
        return kept
    first, last = sentences[0], sentences[-1] + 1
    end = last
    while end < len(kept) and blocks[kept[end]].linked < 0.5:
        block = blocks[kept[end]]
        end += 1
        if block.tag in _ITEMS:
            last = end
        elif not block.text.endswith(":"):
            break
    return kept[first:last]
