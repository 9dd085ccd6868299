"""Group mentions by average likeness, in the order in which the story grew."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.stages.claiming.lineage_view import LineageView
from samesource.stages.claiming.mention import Group, Mention, Vector

_KIN_BONUS = 0.1
"""Parent and child, or two children of one parent, likelier say the same thing (DESIGN §4)."""


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


def gather_mentions(
    mentions: Sequence[Mention], view: LineageView, threshold: float, linked: frozenset[tuple[int, int, int, int]]
) -> list[Group]:
    """Put each mention into the group it is most like on average, or into a new one; parents' mentions come first.

    `linked` holds aligned sentences as (document, sentence, document, sentence), both ways. Two sentences of one
    document stay apart. Cost: mentions × groups that share a stem with them.
    """
    rank = {document: place for place, document in enumerate(view.order)}
    centres: list[_Centre] = []
    by_stem: dict[int, set[int]] = {}
    for mention in sorted(mentions, key=lambda m: (rank[m.document], m.start, m.end)):
        best, place = threshold, -1
        for i in sorted({i for stem in mention.vector for i in by_stem.get(stem, ())}):
            likeness = _likeness(mention, centres[i], view, linked)
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


def _likeness(
    mention: Mention, centre: _Centre, view: LineageView, linked: frozenset[tuple[int, int, int, int]]
) -> float:
    """Return the mean cosine to a group, raised by kinship and aligned sentences; -1 for a document's second."""
    if mention.kind == "event" and mention.document in centre.documents:
        return -1.0
    dot = sum(weight * centre.sum.get(stem, 0.0) for stem, weight in mention.vector.items()) / len(centre.mentions)
    kin = any(_pair(mention.document, document) in view.near for document in centre.documents)
    aligned = sum(
        (mention.document, mention.sentence, other.document, other.sentence) in linked for other in centre.mentions
    )
    return dot + (_KIN_BONUS if kin else 0.0) + 0.3 * aligned / len(centre.mentions)


def _pair(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)
