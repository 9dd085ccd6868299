"""Which sentences of a parent correspond to which of a child."""

from __future__ import annotations

from samesource.config import ChangeConfig
from samesource.records.alignment import Alignment
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.side import Side


def link_groups(parent: Side, child: Side, alignment: Alignment, config: ChangeConfig) -> list[LinkGroup]:
    """Turn the links of `alignment` to run from parent to child, and add sentences that no link holds.

    A sentence without a link joins the sentence of the other side that holds most of it, where that is more than
    `config.cover`. Groups are sorted by the child's sentences.
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
    for gap in _gaps(set(groups)):
        groups.setdefault(gap, config.gap)
    return sorted(
        (LinkGroup(old, new, score) for (old, new), score in groups.items()), key=lambda g: (g.new, g.old, g.score)
    )


def _gaps(groups: set[tuple[tuple[int, ...], tuple[int, ...]]]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Link sentences without a link that stand between linked neighbours on both sides, two at most a side."""
    places = {new: old for olds, news in sorted(groups) for new in news for old in olds[:1]}
    linked_old = {old for olds, _ in groups for old in olds}
    found = []
    for i in sorted(places):
        j = next((j for j in sorted(places) if j > i), None)
        if j is None or not i + 1 < j <= i + 3 or not 1 < places[j] - places[i] <= 3:
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
    bags = [_bag(other, sentence) for sentence in range(len(other.bounds))]
    for own, theirs in links:
        taken = {stem for sentence in own for stem in _bag(side, sentence)}
        for j in theirs:
            bags[j] = {stem: weight for stem, weight in bags[j].items() if stem not in taken}
    found = []
    for sentence in range(len(side.bounds)):
        if sentence in linked or side.prepared.sentence_kind[sentence]:
            continue
        bag = _bag(side, sentence)
        total = sum(sorted(bag.values()))
        shares = []
        for j, held in enumerate(bags):
            shared = [bag[stem] for stem in bag if stem in held]
            if sum(weight > 1.0 for weight in shared) >= 2 and not other.prepared.sentence_kind[j]:
                shares.append((sum(sorted(shared)) / total, -j))
        if total >= 2.0 and shares and max(shares)[0] >= least:
            share, j = max(shares)
            found.append((sentence, -j, share))
    return found


def _bag(side: Side, sentence: int) -> dict[int, float]:
    low, high = side.bounds[sentence]
    return {side.stems[i]: side.weights[i] for i in range(low, high)}
