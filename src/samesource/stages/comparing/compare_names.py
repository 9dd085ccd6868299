"""Proper names and places that a child states otherwise."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from samesource.config import ChangeConfig
from samesource.records.difference import Difference
from samesource.records.fact import Fact
from samesource.records.link_group import LinkGroup
from samesource.records.side import Side
from samesource.stages.comparing.context_likeness import context_likeness
from samesource.stages.comparing.pair_leftovers import pair_leftovers
from samesource.stages.comparing.same_name import same_name

KINDS = frozenset(["name"])


def compare_names(
    parent: Side, child: Side, groups: list[LinkGroup], known: list[Fact], config: ChangeConfig
) -> list[Difference]:
    """Report names in each other's place: a name that the parent lacks for one that the child lacks."""
    names_old, names_new = _names(parent.facts), _names(child.facts)
    names_known = names_old | _names(known)
    words_old, words_new = set(parent.words), set(child.words)

    def likeness(old: Fact, new: Fact) -> float:
        if _known(new.value, names_known, words_old) or _known(old.value, names_new, words_new):
            return 0.0
        score = context_likeness(parent, (old.start, old.end), child, (new.start, new.end))
        alike = ratio(old.value, new.value) / 100
        if alike >= 0.7 and old.value[0] == new.value[0]:
            return 0.5 + alike / 2 + score / 4
        shared = set(old.value.split()) & set(new.value.split())
        return score + (0.3 if shared else 0.0) - (0.0 if _placed(parent, old) == _placed(child, new) else 0.2)

    def equal(old: Fact, new: Fact) -> bool:
        return same_name(old.value, new.value)

    found = pair_leftovers(parent, child, groups, KINDS, equal, likeness, config.name_likeness)
    told: set[tuple[str, str]] = set()
    differences = []
    for score, old, new in found:
        if (old.value, new.value) not in told:
            told.add((old.value, new.value))
            differences.append(_difference(parent, child, old, new, score))
    return differences


def _names(facts: list[Fact]) -> set[str]:
    return {fact.value for fact in facts if fact.kind == "name"}


def _known(name: str, names: set[str], words: set[str]) -> bool:
    """Tell whether a document has the name, under an alias or in small letters."""
    return any(same_name(other, name) for other in names) or all(
        word in words or word + "'s" in words for word in name.split()
    )


def _placed(side: Side, fact: Fact) -> bool:
    """Tell whether the word before a name is a preposition of place."""
    before = side.prepared.text[max(0, fact.start - 16) : fact.start].split()
    return bool(before) and before[-1].lower() in side.vocabulary.locatives


def _difference(parent: Side, child: Side, old: Fact, new: Fact, score: float) -> Difference:
    spans = (old.start, old.end), (new.start, new.end)
    if _source(parent, old) and _source(child, new) and ratio(old.value, new.value) < 70:
        return Difference(
            "attribution-changed", None, "factual", *spans, f"source changed: {old.text} → {new.text}", min(0.9, score)
        )
    place = _placed(parent, old) and _placed(child, new)
    kind = "place" if place and len(old.value.split()) < 3 else "name"
    return Difference(kind, None, "factual", *spans, f"{kind} changed: {old.text} → {new.text}", min(0.95, score))


def _source(side: Side, fact: Fact) -> bool:
    """Tell whether the name is part of the source of an attribution."""
    return any(a.source and a.start <= fact.start and fact.end <= a.end for a in side.attributions)
