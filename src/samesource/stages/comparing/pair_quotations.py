"""Which quotations of a child go back to which of its parent."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from rapidfuzz.fuzz import ratio

from samesource.language.fold_word import fold_word
from samesource.records.link_group import LinkGroup
from samesource.records.paired_quotations import PairedQuotations
from samesource.records.quotation_pair import QuotationPair
from samesource.stages.comparing.context_likeness import context_likeness
from samesource.stages.comparing.side import Side


def pair_quotations(parent: Side, child: Side, groups: list[LinkGroup]) -> PairedQuotations:
    """Pair quotations by words held and by place.

    A child's quotation pairs with every one of the parent that it holds most of (words brought together), or else
    with the best single one. Where a link group has one leftover on each side, the two are one if their words or
    surroundings are at all alike.
    """
    old, new = _quotations(parent), _quotations(child)
    together = _together(parent, child, old, new, groups)
    pairs: list[QuotationPair] = []
    used_old: set[int] = set()
    for j, words in enumerate(new):
        if not words:
            continue
        held = [i for i in range(len(old)) if _holds(words, old[i])]
        held = [i for i in held if (i, j) in together] or held
        if not held:
            held = _best(parent, child, old, words, j, together)
        if held:
            used_old.update(held)
            pairs.append(QuotationPair(tuple(held), j))
    left_new = [j for j in range(len(new)) if new[j] and j not in {pair.new for pair in pairs}]
    left_old = [i for i in range(len(old)) if old[i] and i not in used_old]
    for i, j in _left_over(parent, child, old, new, (left_old, left_new), together):
        pairs.append(QuotationPair((i,), j))
        left_old.remove(i)
        left_new.remove(j)
    return PairedQuotations(sorted(pairs, key=lambda p: p.new), left_old, left_new)


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


def _quotations(side: Side) -> list[dict[str, float]]:
    """Return the folded words of each quotation with their weights; none where the closing mark is lost."""
    bags = []
    prepared = side.prepared
    for start, end in zip(prepared.quotation_start.tolist(), prepared.quotation_end.tolist(), strict=True):
        closed = "\n" not in prepared.text[start:end]
        inside = range(*_tokens(side, start, end)) if closed else range(0)
        bags.append({fold_word(side.words[i]): 0.3 + side.weights[i] for i in inside})
    return bags


def _tokens(side: Side, start: int, end: int) -> tuple[int, int]:
    return bisect_left(side.token_start, start), bisect_right(side.token_end, end)


def _share(words: dict[str, float], other: dict[str, float]) -> float:
    """Return the share of `words` that `other` holds."""
    total = sum(sorted(words.values()))
    return sum(sorted(weight for word, weight in words.items() if word in other)) / total if total else 0.0


def _holds(words: dict[str, float], part: dict[str, float]) -> bool:
    return len(part) >= 3 and _share(part, words) >= 0.6


def _together(
    parent: Side, child: Side, old: list[dict[str, float]], new: list[dict[str, float]], groups: list[LinkGroup]
) -> set[tuple[int, int]]:
    """Return the pairs of quotations (indexes) that stand in linked sentences."""
    places_old = [parent.speakers[i].sentence for i in range(len(old))]
    places_new = [child.speakers[j].sentence for j in range(len(new))]
    return {
        (i, j)
        for group in groups
        for i, place in enumerate(places_old)
        if place in group.old
        for j, other in enumerate(places_new)
        if other in group.new
    }


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
        share = max(_share(words, other), _share(other, words) if len(other) >= 3 else 0.0)
        linked = (i, j) in together
        shared = sum(word in other for word in words)
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
    share = max(_share(new[j], old[i]), _share(old[i], new[j]))
    return max(letters / 55, context / 0.3, share / 0.3)


def _span(side: Side, index: int) -> tuple[int, int]:
    return int(side.prepared.quotation_start[index]), int(side.prepared.quotation_end[index])
