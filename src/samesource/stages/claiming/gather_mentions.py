"""Group mentions by average likeness, in the order in which the story grew."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.stages.claiming.mention import Group, Mention, Vector
from samesource.stages.claiming.story_view import Sentence, StoryView

_KIN_BONUS = 0.1
"""Parent and child, or two children of one parent, likelier say the same thing (DESIGN §4)."""
_LINK_BONUS = 0.4
_SOME = 0.2
"""Cosine from which aligned sentences count in full: an aligned sentence may hold several values or quotations."""
_TELLING = 0.08
"""Weight in a vector from which a stem is looked up: mentions that share only lighter ones are not compared."""


class _Centre:
    """A group under way."""

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self.documents: set[int] = set()
        self.places: set[Sentence] = set()

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        self.documents.add(mention.document)
        self.places.add((mention.document, mention.sentence))


class _Sums:
    """The sums of the groups' vectors by stem: the mean cosine to a group's members is one dot product."""

    def __init__(self) -> None:
        self._by_stem: dict[int, dict[int, float]] = {}
        self._telling: dict[int, set[int]] = {}

    def add(self, place: int, vector: Vector) -> None:
        """Add a mention to group `place`."""
        for stem, weight in vector.items():
            sums = self._by_stem.setdefault(stem, {})
            sums[place] = sums.get(place, 0.0) + weight
            if weight >= _TELLING:
                self._telling.setdefault(stem, set()).add(place)

    def products(self, vector: Vector) -> list[tuple[int, float]]:
        """Return the groups that share a telling stem with a mention, in order, and the dot products."""
        found = dict.fromkeys(sorted(set().union(*(self._telling.get(stem, ()) for stem in _telling(vector)))), 0.0)
        for stem, weight in vector.items():
            for place, total in self._by_stem.get(stem, {}).items():
                if place in found:
                    found[place] += weight * total
        return list(found.items())


def gather_mentions(mentions: Sequence[Mention], view: StoryView, threshold: float) -> list[Group]:
    """Put each mention into the group it is most like on average, or into a new one; parents' mentions come first.

    Two sentences or quotations of one document stay apart. Cost: mentions × groups that share a stem with them.
    """
    rank = view.lineage.rank
    centres: list[_Centre] = []
    sums = _Sums()
    for mention in sorted(mentions, key=lambda m: (rank[m.document], m.start, m.end)):
        best, chosen = threshold, -1
        for place, product in sums.products(mention.vector):
            likeness = _likeness(mention, centres[place], product, view, best)
            if likeness > best:
                best, chosen = likeness, place
        if chosen < 0:
            chosen = len(centres)
            centres.append(_Centre())
        centres[chosen].add(mention)
        sums.add(chosen, mention.vector)
    return [Group(centre.mentions[0].kind, centre.mentions) for centre in centres]


def _telling(vector: Vector) -> list[int]:
    """List the stems by which a mention is looked up."""
    return [stem for stem, weight in vector.items() if weight >= _TELLING]


def _likeness(mention: Mention, centre: _Centre, product: float, view: StoryView, least: float) -> float:
    """Return the mean cosine to a group, raised by kinship and aligned sentences; -1 where it cannot exceed `least`."""
    if mention.kind in {"event", "quote"} and mention.document in centre.documents:
        return -1.0
    size = len(centre.mentions)
    near = view.lineage.near[mention.document]
    bonus = 0.0 if near.isdisjoint(centre.documents) else _KIN_BONUS
    linked = view.linked.get((mention.document, mention.sentence), frozenset())
    aligned = _LINK_BONUS * min(1.0, len(linked & centre.places) / size)
    cosine = product / size
    likeness = cosine + bonus + aligned * min(1.0, cosine / _SOME)
    if likeness <= least or (mention.kind == "quote" and not any(_shares_words(mention, m) for m in centre.mentions)):
        return -1.0
    return likeness


def _shares_words(a: Mention, b: Mention) -> bool:
    """Tell whether two quotations share at least a third, and two words, of the shorter one."""
    shared = len(a.stems & b.stems)
    return shared >= min(2, len(a.stems), len(b.stems)) and 3 * shared >= min(len(a.stems), len(b.stems))
