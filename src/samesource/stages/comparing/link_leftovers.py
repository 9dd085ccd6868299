"""Sentences without a link that most likely say the same in other words."""

from __future__ import annotations

from samesource.config import ChangeConfig
from samesource.stages.comparing.side import Side

Link = tuple[tuple[int, ...], tuple[int, ...]]
_TELLING = 1.0
"""Weight above which a shared word says that two sentences may be one."""
_IN_ORDER = 0.1
"""Likeness added where two sentences stand between the same linked neighbours: rewrites mostly keep the order."""


def link_leftovers(parent: Side, child: Side, links: set[Link], config: ChangeConfig) -> list[tuple[Link, float]]:
    """Pair body sentences of both sides that no link holds, best first, by the share of rare words they have in common.

    The share is of the smaller sentence; at least two telling words must be shared,
    or one where the order agrees. Returns links with their likeness.
    """
    olds = _free(parent, {i for old, _ in links for i in old})
    news = _free(child, {j for _, new in links for j in new})
    if not olds or not news:
        return []
    places = sorted((min(new), min(old)) for old, new in links)
    scored = []
    for j, words in news.items():
        low, high = _between(places, j)
        for i, others in olds.items():
            shared = [weight for stem, weight in words.items() if stem in others]
            in_order = low < i < high
            if sum(weight > _TELLING for weight in shared) < (1 if in_order else 2):
                continue
            least = min(sum(sorted(words.values())), sum(sorted(others.values())))
            score = sum(sorted(shared)) / least + (_IN_ORDER if in_order else 0.0)
            if score >= config.leftover_cover:
                scored.append((-round(score, 9), i + j, max(i, j), i, j))
    found: list[tuple[Link, float]] = []
    taken: tuple[set[int], set[int]] = set(), set()
    for score, _, _, i, j in sorted(scored):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            found.append((((i,), (j,)), -score))
    return found


def _free(side: Side, linked: set[int]) -> dict[int, dict[int, float]]:
    """Return the stems with their weights of the body sentences that no link holds."""
    free = (i for i in range(len(side.bounds)) if i not in linked and not side.prepared.sentence_kind[i])
    return {i: {side.stems[k]: side.weights[k] for k in range(*side.bounds[i])} for i in free}


def _between(places: list[tuple[int, int]], sentence: int) -> tuple[int, int]:
    """Return the parent's sentences linked with the nearest linked sentences around one of the child."""
    before = [old for new, old in places if new < sentence]
    after = [old for new, old in places if new > sentence]
    return (before[-1] if before else -1), (after[0] if after else 1 << 30)
