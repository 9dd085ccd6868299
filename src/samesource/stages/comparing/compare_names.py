"""Proper names and places that a child states otherwise."""

from __future__ import annotations

import re

from rapidfuzz.fuzz import ratio

from samesource.config import ChangeConfig
from samesource.language.fold_word import fold_word
from samesource.records.difference import Difference
from samesource.records.fact import Fact
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.context_likeness import context_likeness
from samesource.stages.comparing.known_name import known_name
from samesource.stages.comparing.other_first_names import other_first_names
from samesource.stages.comparing.pair_leftovers import pair_leftovers
from samesource.stages.comparing.same_name import same_name
from samesource.stages.comparing.shared_start import shared_start
from samesource.stages.comparing.side import Side
from samesource.stages.comparing.swapped_people import swapped_people

KINDS = frozenset(["name"])
_ENDINGS = frozenset(["", "e", "en", "er", "ern", "n", "s", "es"])
"""Endings of German nouns: plural and case."""
_SPELT = 70
"""Percent of letters in common from which two names are one, spelt otherwise."""
_SURE = 0.85
"""Share of letters in common from which even what may be a common noun is one name spelt otherwise."""
_NOUN = 4
"""Letters of a noun of place that ends a compound."""
_LONG = 12
"""Letters from which a lone word is a compound noun, not a name, where every noun has a capital."""


def compare_names(
    parent: Side, child: Side, groups: list[LinkGroup], known: list[Fact], config: ChangeConfig
) -> list[Difference]:
    """Report names in each other's place: a name that the parent lacks for one that the child lacks."""
    people = [(0.8, old, new) for old, new in other_first_names(parent, child) if new.value not in _names(known)]
    people += [(0.6, old, new) for old, new in swapped_people(parent, child, groups)]
    strange_new = _strange(child.names, parent.names.union(_names(known)), parent.folded)
    strange_old = _strange(parent.names, child.names, child.folded) if strange_new else set()
    if not strange_old:
        return [_difference(parent, child, old, new, score) for score, old, new in people]

    def likeness(old: Fact, new: Fact) -> float:
        if new.value not in strange_new or old.value not in strange_old:
            return 0.0
        if _one_noun(parent, old, new):
            return 0.0
        score = context_likeness(parent, (old.start, old.end), child, (new.start, new.end))
        alike = ratio(old.value, new.value) / 100
        common = _common(parent, old) or _common(child, new)
        if alike >= (_SURE if common else 0.7) and old.value[0] == new.value[0]:
            return 0.5 + alike / 2 + score / 4
        if common:
            return 0.0
        shared = set(old.value.split()) & set(new.value.split())
        if shared:
            return score + 0.3
        if _told(parent, old) and _told(child, new):
            return score + 0.3
        return score if _before(parent, old) == _before(child, new) else score - config.unlike_names

    def equal(old: Fact, new: Fact) -> bool:
        return new.value not in strange_new and old.value not in strange_old and same_name(old.value, new.value)

    found = pair_leftovers(parent, child, groups, KINDS, equal, likeness, config.name_likeness)
    alike = [
        (ratio(old.value, new.value) / 100, old, new)
        for old in _firsts(parent, strange_old)
        for new in _firsts(child, strange_new)
        if old.value[0] == new.value[0]
        and ratio(_bare(old.value), _bare(new.value)) >= config.name_spelling
        and not _one_noun(parent, old, new)
    ]
    found += people
    found += sorted(alike, key=lambda item: (-item[0], item[1].start, item[2].start))
    told: set[tuple[str, str]] = set()
    differences = []
    for score, old, new in found:
        if old.value not in {a for a, _ in told} and new.value not in {b for _, b in told}:
            told.add((old.value, new.value))
            differences.append(_difference(parent, child, old, new, score))
    return differences


def _bare(name: str) -> str:
    """Return a folded Russian name without the endings of its words, any other as it is."""
    return _ENDING.sub("", name) if name[-1] >= "\u0400" else name


_ENDING = re.compile(r"(?<=\w\w\w)(?:[аеиоуыьюя]|[еои][мюи]|[иы]м|[ое]го|[ое]му)\b")  # noqa: RUF001
"""Endings of case that Russian names take, as `fold_word` leaves them."""


def _strange(names: frozenset[str], others: frozenset[str], words: list[str]) -> set[str]:
    """Return the names that a document with the names `others` and the folded `words` does not have."""
    left = set(names - others)
    if not left:
        return left
    running, plain = " ".join(words), {other.replace(".", "") for other in others}
    return {name for name in left if not known_name(name, plain, running)}


def _firsts(side: Side, names: set[str]) -> list[Fact]:
    """Return the first mention of each of the folded `names`."""
    first: dict[str, Fact] = {}
    for fact in side.facts:
        if fact.kind == "name" and fact.value in names:
            first.setdefault(fact.value, fact)
    return list(first.values())


def _names(facts: list[Fact]) -> set[str]:
    return {fact.value for fact in facts if fact.kind == "name"}


def _before(side: Side, fact: Fact) -> str:
    """Return the word before a name, in small letters."""
    before = side.prepared.text[max(0, fact.start - 16) : fact.start].split()
    return before[-1].lower() if before else ""


def _told(side: Side, fact: Fact) -> bool:
    """Tell whether a name is that of an outlet or audience somebody spoke to."""
    before = side.prepared.text[max(0, fact.start - 30) : fact.start].lower().split()
    last = " ".join(word for word in before if word not in side.vocabulary.articles_all)
    return last.endswith(side.vocabulary.tellings) if side.vocabulary.tellings else False


def _placed(parent: Side, old: Fact, child: Side, new: Fact) -> bool:
    """Tell whether names mostly stand after a preposition or a noun of place: Hull, but not Smith."""
    said, after = 0, 0
    for side, name in ((parent, old), (child, new)):
        same = [fact for fact in side.facts if fact.kind == "name" and fact.value == name.value]
        said += len(same)
        after += sum(_before(side, fact) in side.vocabulary.locatives or _after_place(side, fact) for fact in same)
    return 2 * after >= said and after > 0


def _sort_of_place(side: Side, fact: Fact) -> bool:
    """Tell whether a name says itself what sort of place it is: Mill Lane, Hafenstraße."""
    first, last = fact.value.split()[0], fact.value.split()[-1]
    nouns = side.vocabulary.place_nouns
    if side.vocabulary.noun_capitals:
        return last.endswith(tuple(fold_word(noun) for noun in nouns if len(noun) >= _NOUN))
    return " " in fact.value and not nouns.isdisjoint((first, last))


def _after_place(side: Side, fact: Fact) -> bool:
    """Tell whether a noun of place stands before a name, with no more than a small word or two between."""
    before = side.prepared.text[max(0, fact.start - 30) : fact.start].lower().replace("'", " ").split()
    small = side.vocabulary.articles_all | side.vocabulary.particles | {"de", "la", "of", "the"}
    while before and before[-1] in small:
        before.pop()
    return bool(before) and before[-1] in side.vocabulary.place_nouns


def _difference(parent: Side, child: Side, old: Fact, new: Fact, score: float) -> Difference:
    spans = (old.start, old.end), (new.start, new.end)
    slip = _slip(old, new, child)
    if slip:
        return Difference("typo", None, "cosmetic", *spans, f"slip: {old.text} → {new.text}", 0.7)
    source = _source(parent, old) and _source(child, new) and not _kin(parent, old, new)
    if ratio(old.value, new.value) < _SPELT and (source or (_told(parent, old) and _told(child, new))):
        return Difference(
            "attribution-changed", None, "factual", *spans, f"source changed: {old.text} → {new.text}", min(0.9, score)
        )
    placed = _placed(parent, old, child, new) and len(old.value.split()) < 3
    placed = placed and not _office(parent, old) and not _office(child, new)
    kind = "place" if placed or (_sort_of_place(parent, old) and _sort_of_place(child, new)) else "name"
    return Difference(kind, None, "factual", *spans, f"{kind} changed: {old.text} → {new.text}", min(0.95, score))


def _common(side: Side, name: Fact) -> bool:
    """Tell whether what has a capital may be a common noun, where every noun has one: it stands after an article."""
    articles = side.vocabulary.articles_all | {"im", "am", "vom", "zum", "zur", "beim"}
    return side.vocabulary.noun_capitals and _before(side, name) in articles


def _one_noun(side: Side, old: Fact, new: Fact) -> bool:
    """Tell whether two lone words may be one common noun inflected or compounded, where every noun has a capital."""
    if not side.vocabulary.noun_capitals or " " in old.value or " " in new.value:
        return False
    shorter, longer = sorted((old.value, new.value), key=len)
    stem = shared_start(shorter, longer)
    inflected = shorter[stem:] in _ENDINGS and longer[stem:] in _ENDINGS
    return inflected or (longer.startswith(shorter) and len(longer) >= _LONG) or len(shorter) >= _LONG


def _office(side: Side, name: Fact) -> bool:
    """Tell whether an office stands right before a name, as before a person's."""
    return any(fact.kind == "role" and 0 <= name.start - fact.end <= 2 for fact in side.facts)


def _slip(old: Fact, new: Fact, child: Side) -> bool:
    """Tell whether the child has the right spelling elsewhere, so that the odd one is a slip of the pen."""
    odd = set(new.value.split()) - set(old.value.split())
    right = set(old.value.split()) - set(new.value.split())
    return bool(right) and right <= set(child.folded) and len(odd) == 1 and ratio(old.value, new.value) >= 80


def _kin(parent: Side, old: Fact, new: Fact) -> bool:
    """Tell whether two names share a word that is rare, as a surname is."""
    shared = set(old.value.split()) & set(new.value.split())
    return any(word in shared and parent.weights[i] >= 3.0 for i, word in enumerate(parent.folded))


def _source(side: Side, fact: Fact) -> bool:
    """Tell whether the name is part of the source of an attribution."""
    return any(a.source and a.start <= fact.start and fact.end <= a.end for a in side.attributions)
