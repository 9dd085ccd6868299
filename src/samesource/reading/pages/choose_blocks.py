"""Which blocks of a page are its story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from samesource.reading.pages.find_headline_block import find_headline_block
from samesource.reading.pages.find_other_stories import find_other_stories
from samesource.reading.pages.find_remarks import find_remarks
from samesource.reading.pages.find_repeated import find_repeated
from samesource.reading.pages.find_said_apart import find_said_apart
from samesource.reading.pages.find_teasers import find_teasers
from samesource.reading.pages.labels_of_group import labels_of_group
from samesource.reading.pages.page_block import PageBlock, fold_block
from samesource.reading.pages.page_shape import PageShape

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
_HEADING_TAGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_BEFORE = 0.3
"""Share of the story that is not left out for standing before the headline."""
_LEAD = 2
"""Paragraphs above the entries of a live blog; below a story of more stand its readers' remarks."""
_SUBHEAD_WORDS = 15
_HEADINGS = 3
"""Headings of one kind that make the first one part of the story."""


class _Kept(NamedTuple):
    """What is known before choosing."""

    blocks: Sequence[PageBlock]
    extracted: frozenset[int]
    apart: frozenset[int]


def choose_blocks(page: PageShape, extracted: str, body: str, *, by_markup: bool = False) -> list[int]:
    """Return the numbers of the blocks that are the story, in order.

    `extracted` is what an extractor took for the story, `body` the body that the page's metadata gives; either may be
    empty. A body of the metadata decides where the page shows it; then the element marked as the body, with what
    the extractor found; else the extractor, with gaps among siblings filled; and the densest element where it found
    far too little. What the markup names as something else is never story, unless it holds most of it.
    With `by_markup` nothing is returned where neither metadata nor mark decide.
    """
    blocks = page.blocks
    known = _know(blocks, extracted)
    stated = _by_metadata(known, body)
    chosen: Collection[int] = stated or _by_mark(known)
    if by_markup and not chosen:
        return []
    chosen = chosen or _by_extractor(known)
    densest = _by_density(known)
    if _length(blocks, densest) > 3 * _length(blocks, chosen):
        chosen = densest
    if not stated:
        chosen = _bounded(known, set(chosen), page)
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
        i
        for i, block in enumerate(blocks)
        if block.pictured or any(number not in misnamed for number, _ in block.apart)
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
    linked = block.away if block.heading else block.linked
    return linked >= _LABEL_LINKED and block.words <= _LABEL_WORDS


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


def _bounded(known: _Kept, chosen: set[int], page: PageShape) -> set[int]:
    """Add what repeats the story's make; leave out what stands before the headline, follows the story or says so."""
    blocks = known.blocks
    headline = find_headline_block(blocks, page.title)
    before = {i for i in chosen if headline is not None and i <= headline}
    if _length(blocks, before) < _BEFORE * _length(blocks, chosen):
        chosen -= before
    for group in find_repeated(blocks, page.makes):
        chosen = _with_group(known, chosen, group, headline or 0)
    prose = [i for i in sorted(chosen) if blocks[i].prose]
    if not prose:
        return chosen
    chosen -= find_other_stories(blocks, prose[0] + 1) | find_remarks(blocks, prose[0] + 1, prose[-1] + 1)
    chosen |= _between(known, chosen, page.makes)
    left = chosen - find_said_apart(blocks, chosen, page.language, page.title)
    return left if any(blocks[i].prose for i in left) else chosen


def _with_group(known: _Kept, chosen: set[int], group: Sequence[Sequence[int]], headline: int) -> set[int]:
    """Take all entries where they are the story, and none where they are what readers say of it."""
    blocks = known.blocks
    inside = {i for member in group for i in member}
    prose = [i for i in inside if blocks[i].prose and i not in known.apart]
    outside = [i for i in chosen - inside if blocks[i].prose and i < min(inside)]
    if len(prose) < len(group) or min(inside) < headline:
        return chosen
    headed = sum(any(blocks[i].tag in _HEADING_TAGS for i in member) for member in group)
    few = len(outside) <= _LEAD and _length(blocks, outside) < _length(blocks, prose)
    if few and not inside.isdisjoint(chosen):
        return (chosen | {i for i in inside if i not in known.apart}) - labels_of_group(blocks, group)
    labelled = sum(not blocks[member[0]].prose for member in group)
    if not few and labelled >= 0.8 * len(group) and headed < 0.5 * len(group):
        return chosen - inside
    return chosen


def _between(known: _Kept, chosen: set[int], makes: Mapping[int, tuple[int, str]]) -> set[int]:
    """Return the subheads and rows of tables that stand within the story, or right after it."""
    blocks = known.blocks
    prose = [i for i in sorted(chosen) if blocks[i].prose]
    if not prose:
        return set()
    left = [
        i for i in range(prose[0] + 1, prose[-1]) if i not in chosen and i not in known.apart and not _label(blocks[i])
    ]
    found = {i for i in left if blocks[i].tag == "tr"}
    over = [i for i in left if blocks[i].words <= _SUBHEAD_WORDS and i + 1 in chosen and blocks[i + 1].prose]
    alike = Counter(_make_of(blocks[i], makes) for i in over)
    texts = Counter(blocks[i].folded for i in over)
    for i in over:
        block = blocks[i]
        set_off = alike[_make_of(block, makes)] >= 2 and block.text[-1].isalpha() and i - 1 in chosen
        if texts[block.folded] == 1 and (block.heading or set_off):
            found.add(i)
    i = prose[-1] + 1
    while i < len(blocks) and blocks[i].tag == "tr" and not _label(blocks[i]) and i not in known.apart:
        found.add(i)
        i += 1
    return found


def _make_of(block: PageBlock, makes: Mapping[int, tuple[int, str]]) -> str:
    """Return the make of the element that a block fills."""
    return makes[block.path[-1]][1] if block.path and block.path[-1] in makes else ""


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
    if first and _heads_entry(blocks, kept, kept[first - 1]):
        first -= 1
    end = last
    while end < len(kept) and blocks[kept[end]].linked < 0.5:
        block = blocks[kept[end]]
        end += 1
        if block.tag in _ITEMS:
            last = end
        elif not block.text.endswith(":"):
            break
    return kept[first:last]


def _heads_entry(blocks: Sequence[PageBlock], kept: Sequence[int], i: int) -> bool:
    """Tell whether a block above the first sentence is the first of several headings of one kind."""
    block = blocks[i]
    return block.heading and sum(blocks[j].heading and blocks[j].tag == block.tag for j in kept) >= _HEADINGS
