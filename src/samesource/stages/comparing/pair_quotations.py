"""Which quotations of a child go back to which of its parent."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from samesource.records.link_group import LinkGroup
from samesource.records.paired_quotations import PairedQuotations
from samesource.records.quotation_pair import QuotationPair
from samesource.stages.comparing.bag_share import bag_share
from samesource.stages.comparing.context_likeness import context_likeness
from samesource.stages.comparing.holds_quotation import holds_quotation
from samesource.stages.comparing.side import Side


def pair_quotations(parent: Side, child: Side, groups: list[LinkGroup], settled: dict[int, int]) -> PairedQuotations:
    """Pair quotations by words held and by place.

    A child's quotation pairs with every one of the parent that it holds most of (words brought together), or else
    with the best single one. Where a link group has one leftover on each side, the two are one if their words or
    surroundings are at all alike. Those of `settled` sentences (the child's, with the parent's) pair in order.
    """
    old, new = parent.quotation_bags, child.quotation_bags
    places_old, places_new = _places(parent), _places(child)
    given = {
        b: a
        for j, places in places_new.items()
        if j in settled
        for a, b in zip(places_old.get(settled[j], ()), places, strict=True)
        if new[b]
    }
    together = {
        (i, j)
        for group in groups
        for old_place in group.old
        for i in places_old.get(old_place, ())
        for new_place in group.new
        for j in places_new.get(new_place, ())
    }
    pairs: list[QuotationPair] = []
    for j, words in enumerate(new):
        if j in given:
            pairs.append(QuotationPair((given[j],), j))
        elif words:
            held = [i for i in range(len(old)) if holds_quotation(words, old[i])]
            near = [i for i in held if (i, j) in together]
            said = {word: weight for i in near for word, weight in old[i].items()}
            held = [i for i in held if i in near or not near or not holds_quotation(said, old[i])]
            held = held or _best(parent, child, old, words, j, together)
            pairs += [QuotationPair(tuple(held), j)] if held else []
    used_old, used_new = {i for pair in pairs for i in pair.old}, {pair.new for pair in pairs}
    left_new = [j for j in range(len(new)) if new[j] and j not in used_new]
    left_old = [i for i in range(len(old)) if old[i] and i not in used_old]
    for i, j in _left_over(parent, child, old, new, (left_old, left_new), together):
        pairs.append(QuotationPair((i,), j))
        left_old.remove(i)
        left_new.remove(j)
    return PairedQuotations(sorted(pairs, key=lambda p: p.new), left_old, left_new)


def _places(side: Side) -> dict[int, list[int]]:
    """Return the quotations (indexes) that begin in each sentence."""
    found: dict[int, list[int]] = {}
    for index, speaker in enumerate(side.speakers):
        found.setdefault(speaker.sentence, []).append(index)
    return found


def _left_over(
    parent: Side,
    child: Side,
    old: list[dict[str, float]],
    new: list[dict[str, float]],
    left: tuple[list[int], list[int]],
    together: set[tuple[int, int]],
) -> list[tuple[int, int]]:
    """Pair leftovers of linked sentences, the likest first, each once: one quotation told in other words."""
    scored = []
    for i in left[0]:
        for j in left[1]:
            if (i, j) in together:
                likeness = _likeness(parent, child, old, new, i, j)
                scored.append((-round(likeness, 9), i + j, max(i, j), i, j))
    found: list[tuple[int, int]] = []
    for likeness, _, _, i, j in sorted(scored):
        if likeness <= -1.0 and not any(i == a or j == b for a, b in found):
            found.append((i, j))
    return found


def _best(
    parent: Side,
    child: Side,
    old: list[dict[str, float]],
    words: dict[str, float],
    j: int,
    together: set[tuple[int, int]],
) -> list[int]:
    """Return the parent's quotation that holds most of the child's, if it holds enough."""
    scored = []
    for i, other in enumerate(old):
        linked = (i, j) in together
        shared = len(words.keys() & other.keys())
        if not linked and shared < 3:
            continue
        share = max(bag_share(words, other), bag_share(other, words) if len(other) >= 3 else 0.0)
        if (linked and share >= 0.5) or (share >= 0.6 and shared >= 3):
            context = context_likeness(parent, _span(parent, i), child, _span(child, j)) if linked else 0.0
            scored.append((share + 0.2 * linked + 0.2 * context, -i))
    return [-max(scored)[1]] if scored else []


def _likeness(
    parent: Side, child: Side, old: list[dict[str, float]], new: list[dict[str, float]], i: int, j: int
) -> float:
    """Return how like two leftovers are; from 1 on they are one quotation in other words."""
    if abs(len(old[i]) - len(new[j])) > 3 + max(len(old[i]), len(new[j])) // 2:
        return 0.0
    start_old, end_old = _span(parent, i)
    start_new, end_new = _span(child, j)
    letters = ratio(parent.prepared.text[start_old:end_old].lower(), child.prepared.text[start_new:end_new].lower())
    context = context_likeness(parent, (start_old, end_old), child, (start_new, end_new))
    share = max(bag_share(new[j], old[i]), bag_share(old[i], new[j]))
    return max(letters / 55, context / 0.3, share / 0.3)


def _span(side: Side, index: int) -> tuple[int, int]:
    return int(side.prepared.quotation_start[index]), int(side.prepared.quotation_end[index])
