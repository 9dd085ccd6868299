"""Group mentions by average likeness, in the order in which the story grew."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.stages.claiming.mention import Group, Mention, Vector
from samesource.stages.claiming.story_view import StoryView

_KIN_BONUS = 0.1
"""Parent and child, or two children of one parent, likelier say the same thing (DESIGN §4)."""
_LINK_BONUS = 0.3
_SOME = 0.2
"""Cosine from which aligned sentences count in full: an aligned sentence may hold several values or quotations."""


class _Centre:
    """A group with the sum of its vectors: the mean cosine to its members is one dot product."""

    def __init__(self, mention: Mention) -> None:
        self.mentions = [mention]
        self.documents = {mention.document}
        self.sum: Vector = dict(mention.vector)

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        self.documents.add(mention.document)
        for stem, weight in mention.vector.items():
            self.sum[stem] = self.sum.get(stem, 0.0) + weight


def gather_mentions(mentions: Sequence[Mention], view: StoryView, threshold: float) -> list[Group]:
    """Put each mention into the group it is most like on average, or into a new one; parents' mentions come first.

    Two sentences of one document stay apart. Cost: mentions × groups that share a stem with them.
    """
    rank = {document: place for place, document in enumerate(view.lineage.order)}
    centres: list[_Centre] = []
    by_stem: dict[int, set[int]] = {}
    for mention in sorted(mentions, key=lambda m: (rank[m.document], m.start, m.end)):
        best, place = threshold, -1
        for i in sorted({i for stem in mention.vector for i in by_stem.get(stem, ())}):
            likeness = _likeness(mention, centres[i], view)
            if likeness > best:
                best, place = likeness, i
        if place < 0:
            place = len(centres)
            centres.append(_Centre(mention))
        else:
            centres[place].add(mention)
        for stem in mention.vector:
            by_stem.setdefault(stem, set()).add(place)
    return [Group(centre.mentions[0].kind, centre.mentions) for centre in centres]


def _likeness(mention: Mention, centre: _Centre, view: StoryView) -> float:
    """Return the mean cosine to a group, raised by kinship and aligned sentences; -1 for a document's second."""
    if mention.kind in {"event", "quote"} and mention.document in centre.documents:
        return -1.0
    if mention.kind == "quote" and not any(_shares_words(mention, other) for other in centre.mentions):
        return -1.0
    size = len(centre.mentions)
    cosine = sum(weight * centre.sum.get(stem, 0.0) for stem, weight in mention.vector.items()) / size
    kin = any(_pair(mention.document, document) in view.lineage.near for document in centre.documents)
    place = mention.document, mention.sentence
    aligned = sum((*place, other.document, other.sentence) in view.linked for other in centre.mentions) / size
    return cosine + (_KIN_BONUS if kin else 0.0) + _LINK_BONUS * aligned * min(1.0, cosine / _SOME)


def _shares_words(a: Mention, b: Mention) -> bool:
    """Tell whether two quotations share at least a third, and two words, of the shorter one."""
    shared = len(a.stems & b.stems)
    return shared >= min(2, len(a.stems), len(b.stems)) and 3 * shared >= min(len(a.stems), len(b.stems))


def _pair(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)
