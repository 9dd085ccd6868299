"""Whether another source has taken a source's place."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from samesource.language.fold_word import fold_word
from samesource.language.roles import find_roles
from samesource.records.attribution import Attribution
from samesource.stages.comparing.same_name import same_name
from samesource.stages.comparing.side import Side


def replaced_source(parent: Side, old: Attribution, child: Side, new: Attribution) -> bool:
    """Tell whether two sources of one statement are surely not the same.

    Both have proper names and share none, or neither has one and they share no rarer word, or one has an office that
    the other, by name, never holds, though an office of theirs is told. Vague words (statement, officials) prove
    nothing.
    """
    names_old, names_new = _names(parent, old), _names(child, new)
    if names_old and names_new:
        return not any(_akin(a, b) or set(a.split()) & set(b.split()) for a in names_old for b in names_new)
    if names_old or names_new:
        named, other = ((parent, old), (child, new)) if names_old else ((child, new), (parent, old))
        return _another(names_old | names_new, named[1], other, (parent, child))
    words_old, words_new = _content(parent, old), _content(child, new)
    roles = [{role.role for role in find_roles(side.source, parent.prepared.language)} for side in (old, new)]
    vague = parent.vocabulary.vague_sources
    telling_old, telling_new = words_old - vague, words_new - vague
    if not telling_old or not telling_new or telling_old & telling_new or roles[0] & roles[1]:
        return False
    return not any(_akin(fold_word(a), fold_word(b)) for a in telling_old for b in telling_new)


_ROOT = 6
"""Letters from which two words are of one root (Paraguayan, Paraguay)."""
_SLIP = 80
"""Percent of letters from which a name is another spelt otherwise: that is told of the name."""


def _akin(first: str, second: str) -> bool:
    slip = len(first) >= _ROOT and ratio(first, second) >= _SLIP
    return slip or same_name(first, second) or (len(first) >= _ROOT and first[:_ROOT] == second[:_ROOT])


def _another(names: set[str], named: Attribution, other: tuple[Side, Attribution], sides: tuple[Side, Side]) -> bool:
    """Tell whether a source without a proper name is surely none of `names`: it has an office that they never hold."""
    side, attribution = other
    roles = {role.role for role in find_roles(attribution.source, side.prepared.language)}
    words = _content(side, attribution) - side.vocabulary.vague_sources
    own = {fold_word(word) for word in named.source.split()}
    if not roles or roles & side.vocabulary.vague_roles or {fold_word(word) for word in words} & own:
        return False
    held = {
        office.value
        for one in sides
        for office, holders in one.offices.items()
        if any(same_name(holder, name) for holder in holders for name in names)
    }
    held |= {r.role for r in find_roles(named.source, side.prepared.language)}
    return bool(held) and not any(_one_office(a, b) for a in held for b in roles)


def _one_office(first: str, second: str) -> bool:
    """Tell whether two classes of offices may be one, told at length and in short (minister)."""
    return bool(set(first.split()) & set(second.split())) or first.endswith(second) or second.endswith(first)


def _names(side: Side, attribution: Attribution) -> set[str]:
    """Return the proper names in the source of an attribution."""
    words = f"{attribution.source} {side.prepared.text[attribution.start : attribution.end]}".replace(",", " ").split()
    source = " ".join(fold_word(word) for word in words)
    return {fact.value for fact in side.facts if fact.kind == "name" and f" {fact.value} " in f" {source} "}


def _content(side: Side, attribution: Attribution) -> set[str]:
    """Return the words of a source but for articles and small words."""
    small = side.vocabulary.articles_all | side.vocabulary.particles | side.vocabulary.locatives
    return {word for word in attribution.source.lower().replace("'s", "").split() if word not in small}
