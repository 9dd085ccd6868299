"""Which sentences of a parent correspond to which of a child."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from samesource.config import ChangeConfig
from samesource.records.alignment import Alignment
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.link_leftovers import link_leftovers
from samesource.stages.comparing.side import Side

Link = tuple[tuple[int, ...], tuple[int, ...]]
_TELLING, _FEWEST = 1.0, 2
"""Weight above which a shared word says that two sentences may be one, and how many it takes."""


def link_groups(parent: Side, child: Side, alignment: Alignment, config: ChangeConfig) -> list[LinkGroup]:
    """Turn the links of `alignment` to run from parent to child, and add sentences that no link holds.

    A sentence without a link joins the sentence of the other side that holds most of it, where that is more than
    `config.cover`, or one without a link that is at all like it. Groups are sorted by the child's sentences.
    """
    flipped = alignment.a == child.prepared.id and alignment.b != child.prepared.id
    old_name, new_name = ("b", "a") if flipped else ("a", "b")
    groups = {(_places(link[old_name]), _places(link[new_name])): link["score"] for link in alignment.links}
    found = list(groups)
    if _all_linked(found, parent, child):
        return _sorted(groups)
    forward = [(set(new), set(old)) for old, new in found]
    for sentence, other, share in _covered(child, parent, forward, config.cover):
        groups.setdefault(((other,), (sentence,)), share / 2)
    backward = [(set(old), set(new)) for old, new in found]
    for sentence, other, share in _covered(parent, child, backward, config.cover):
        groups.setdefault(((sentence,), (other,)), share / 2)
    for link, likeness in link_leftovers(parent, child, set(groups), config):
        groups[link] = likeness / 2 if likeness >= config.cover else config.gap
    for gap in _gaps(set(groups), _ends(parent), _ends(child)):
        groups.setdefault(gap, config.gap)
    return _sorted(groups)


def _places(sentences: Sequence[int]) -> tuple[int, ...]:
    return (sentences[0],) if len(sentences) == 1 else tuple(sorted(sentences))


def _all_linked(links: list[Link], parent: Side, child: Side) -> bool:
    """Tell whether no sentence of either side is left to be linked, as in near-verbatim copies."""
    linked_old, linked_new = {i for old, _ in links for i in old}, {j for _, new in links for j in new}
    return len(linked_old) == len(parent.bounds) and len(linked_new) == len(child.bounds)


def _sorted(groups: dict[Link, float]) -> list[LinkGroup]:
    return [LinkGroup(old, new, score) for new, old, score in sorted((new, old, s) for (old, new), s in groups.items())]


def _ends(side: Side) -> tuple[int, int]:
    """Return the places before the first and after the last body sentence."""
    body = [i for i, kind in enumerate(side.prepared.sentence_kind.tolist()) if not kind]
    return (body[0] - 1, body[-1] + 1) if body else (-1, 0)


def _gaps(groups: set[Link], ends_old: tuple[int, int], ends_new: tuple[int, int]) -> list[Link]:
    """Link sentences without a link that stand between linked neighbours (or the ends) on both sides, two at most."""
    places = {new: old for olds, news in sorted(groups) for new in news for old in olds[:1]}
    if not places:
        return []
    if ends_new[0] < min(places):
        places[ends_new[0]] = ends_old[0]
    if ends_new[1] > max(places):
        places[ends_new[1]] = ends_old[1]
    linked_old = {old for olds, _ in groups for old in olds}
    found = []
    ordered = sorted(places)
    for i, j in pairwise(ordered):
        if not i + 1 < j <= i + 3 or not 1 < places[j] - places[i] <= 3:
            continue
        between = tuple(k for k in range(places[i] + 1, places[j]) if k not in linked_old)
        if between:
            found.append((between, tuple(range(i + 1, j))))
    return found


def _covered(
    side: Side, other: Side, links: list[tuple[set[int], set[int]]], least: float
) -> list[tuple[int, int, float]]:
    """Find, for each sentence without a link, the sentence of the other side that holds at least `least` of it.

    Words that the other sentence shares with its own linked sentences are taken. `links` are (own, other) indexes.
    """
    partners: dict[int, set[int]] = {}
    for own, theirs in links:
        for j in theirs:
            partners.setdefault(j, set()).update(own)
    linked = {sentence for own, _ in links for sentence in own}
    found = []
    for sentence, kind in enumerate(side.prepared.sentence_kind.tolist()):
        if kind or sentence in linked:
            continue
        bag = side.bags[sentence]
        total = sum(sorted(bag.values()))
        telling = Counter(j for stem, weight in bag.items() if weight > _TELLING for j in other.holding.get(stem, ()))
        shares = []
        for j in (j for j, times in telling.items() if times >= _FEWEST):
            taken = set[int]().union(*(side.bags[i] for i in partners.get(j, ())))
            shared = [weight for stem, weight in bag.items() if stem in other.bags[j] and stem not in taken]
            if sum(weight > _TELLING for weight in shared) >= _FEWEST:
                shares.append((sum(sorted(shared)) / total, -j))
        if total >= 2.0 and shares and max(shares)[0] >= least:
            share, j = max(shares)
            found.append((sentence, -j, share))
    return found
