"""Follow quotations into texts that reword them."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.stages.claiming.mention import Group, Mention
from samesource.stages.claiming.story_view import StoryView
from samesource.stages.claiming.surname import surname

_LINKED, _NAMED = 0.25, 0.25
"""Added where the sentences are aligned, and where the candidate's sentence names the speaker."""
_ALIKE = 0.35
"""Shared words that alone let a sentence be looked at where the speaker, or the alignment, is missing."""
_SOME = 0.15
"""Shared words without which neither counts: a speaker says several things, a sentence holds several quotations."""
_LEAST = 0.55
"""Likeness from which a sentence carries a parent's quotation on."""


def carry_quotations(groups: Sequence[Group], events: Sequence[Mention], view: StoryView) -> list[Group]:
    """Add to each quotation what children of its documents make of it: other words in marks, or indirect speech.

    Parents come first, so that a rewording is followed through a chain. A child's quotation that stands in a group of
    its own is merged with its group, if no document is in both. Cost: quotations × sentences of the children.
    """
    owner: dict[int, int] = {id(m): i for i, group in enumerate(groups) for m in group.mentions if m.kind == "quote"}
    kept: list[Group | None] = [Group(group.kind, list(group.mentions)) for group in groups]
    own: dict[int, list[Mention]] = {}
    for mention in [*(m for g in groups for m in g.mentions if m.kind == "quote"), *events]:
        own.setdefault(mention.document, []).append(mention)
    for i in sorted(range(len(kept)), key=lambda i: (-len(groups[i].mentions), i)):
        group = kept[i]
        for child in view.lineage.order if group is not None else ():
            best = _best(group, own.get(child, ()), child, view) if group is not None else None
            if group is None or best is None:
                continue
            j = owner.get(id(best), i) if best.kind == "quote" else i
            other = kept[j]
            if j == i or other is None:
                group.mentions += [best] if best not in group.mentions else []
            elif not {m.document for m in group.mentions} & {m.document for m in other.mentions}:
                group.mentions += other.mentions
                kept[j] = None
                owner.update({id(m): i for m in other.mentions})
    return [group for group in kept if group is not None]


def _best(group: Group, candidates: Sequence[Mention], child: int, view: StoryView) -> Mention | None:
    """Return what of a child is likest to the quotation of a parent that has it; null where nothing is like enough."""
    held = {m.document: m for m in group.mentions}
    above = [held[parent] for parent in view.lineage.parents[child] if parent in held]
    if child in held or not above:
        return None
    names = [surname(m.speaker or "") for m in group.mentions]
    name = max(sorted(filter(None, names)), key=names.count, default="")
    scored = [
        (_score(old, new, name, view), new.kind == "quote", -k, new)
        for old in above
        for k, new in enumerate(candidates)
    ]
    found = max(scored, key=lambda entry: entry[:3], default=None)
    return found[3] if found is not None and found[0] >= _LEAST else None


def _score(old: Mention, new: Mention, name: str, view: StoryView) -> float:
    """Weigh shared words, an alignment of the sentences and the speaker's name."""
    cosine = sum(weight * new.vector.get(stem, 0.0) for stem, weight in old.vector.items())
    linked = (new.document, new.sentence) in view.linked.get((old.document, old.sentence), frozenset())
    witness = view.witnesses[new.document]
    named = bool(name) and name[:-2] in witness.sentence_text(new.sentence)
    if cosine < (_SOME if linked and named else _ALIKE):
        return 0.0
    return cosine + _LINKED * linked + _NAMED * named
