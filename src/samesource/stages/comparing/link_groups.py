"""Which sentences of a parent correspond to which of a child."""

from __future__ import annotations

from collections import Counter
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
    groups = {
        (tuple(sorted(link[old_name])), tuple(sorted(link[new_name]))): float(link["score"]) for link in alignment.links
    }
    found = list(groups)
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
    return sorted(
        (LinkGroup(old, new, score) for (old, new), score in groups.items()), key=lambda g: (g.new, g.old, g.score)
    )


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
    linked = {sentence for own, _ in links for sentence in own}
    kinds = side.prepared.sentence_kind.tolist()
    free = [i for i, kind in enumerate(kinds) if i not in linked and not kind]
    if not free:
        return []
    bags = [_bag(other, sentence) for sentence in range(len(other.bounds))]
    for own, theirs in links:
        taken = {stem for sentence in own for stem in _bag(side, sentence)}
        for j in theirs:
            bags[j] = {stem: weight for stem, weight in bags[j].items() if stem not in taken}
    holding = _index(bags, other.prepared.sentence_kind.tolist())
    found = []
    for sentence in free:
        bag = _bag(side, sentence)
        total = sum(sorted(bag.values()))
        telling = Counter(j for stem, weight in bag.items() if weight > _TELLING for j in holding.get(stem, ()))
        shares = []
        for j in (j for j, times in telling.items() if times >= _FEWEST):
            shared = [weight for stem, weight in bag.items() if stem in bags[j]]
            shares.append((sum(sorted(shared)) / total, -j))
        if total >= 2.0 and shares and max(shares)[0] >= least:
            share, j = max(shares)
            found.append((sentence, -j, share))
    return found


def _index(bags: list[dict[int, float]], kinds: list[int]) -> dict[int, list[int]]:
    """Return the body sentences that hold each stem."""
    holding: dict[int, list[int]] = {}
    for j, bag in enumerate(bags):
        for stem in bag if not kinds[j] else ():
            holding.setdefault(stem, []).append(j)
    return holding


def _bag(side: Side, sentence: int) -> dict[int, float]:
    low, high = side.bounds[sentence]
    return {side.stems[i]: side.weights[i] for i in range(low, high)}
