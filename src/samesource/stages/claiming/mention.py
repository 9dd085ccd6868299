"""One place where a document states something."""

from __future__ import annotations

from dataclasses import dataclass, field

Vector = dict[int, float]
"""Stem hash to weight, of unit length."""


@dataclass(slots=True)
class Mention:
    """A value, a quotation or a sentence of one document, with the words around it; normal positions.

    `document` is the index of its witness; `start`, `end` hold the value or quoted words (the sentence for an event);
    `clause_start`, `clause_end` the clause that states it; `key` the canonical value, equal for equal values.
    """

    document: int
    kind: str
    start: int
    end: int
    sentence: int
    clause_start: int
    clause_end: int
    key: str
    unit: str = ""
    speaker: str | None = None
    by_name: bool = False
    """Whether the speaker is named beside the quotation, by a proper name, not by a pronoun or a role."""
    vector: Vector = field(default_factory=dict)
    stems: frozenset[int] = frozenset()
    """Stems of the quoted words, or of the sentence."""
    instead_of: frozenset[str] = frozenset()
    """Keys that the text sets aside for this one."""


@dataclass(slots=True)
class Group:
    """Mentions that say the same thing, several a document where it repeats itself."""

    kind: str
    mentions: list[Mention]

    def by_document(self) -> dict[int, Mention]:
        """Return each document's mention that is most like the group's others, the first among equals."""
        if len(self.mentions) == 1:
            return {self.mentions[0].document: self.mentions[0]}
        total: Vector = {}
        for mention in self.mentions:
            for stem, weight in mention.vector.items():
                total[stem] = total.get(stem, 0.0) + weight
        found: dict[int, tuple[float, Mention]] = {}
        for mention in sorted(self.mentions, key=lambda m: (m.document, m.kind != self.kind, m.start)):
            likeness = round(sum(weight * total[stem] for stem, weight in mention.vector.items()), 9)
            if mention.document not in found or likeness > found[mention.document][0]:
                found[mention.document] = (likeness, mention)
        return {document: mention for document, (_, mention) in found.items()}
