"""What an office is of: the teacher of chemistry who becomes one of physics."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from samesource.language.attributions_words import attribution_words
from samesource.records.difference import Difference
from samesource.records.fact import Fact
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.same_name import same_name
from samesource.stages.comparing.side import Side

_REACH = 5
"""Words after an office that may say what it is of."""
_CONTENT = 1.5
"""Weight from which a word tells one office from another."""
_VERBATIM = 0.6
"""Share of words kept from which a small word in another's place is no paraphrase."""
_OF = frozenset(["of", "for", "de", "des", "du", "del", "della", "delle", "di", "do", "da", "dos", "das", "für", "der"])


def compare_offices_of(parent: Side, child: Side, groups: list[LinkGroup]) -> list[Difference]:
    """Report equal offices of linked sentences that are of something else: another country, ministry or subject."""
    differences = []
    for group in groups:
        olds, news = _roles(parent, group.old), _roles(child, group.new)
        for old in olds:
            same = [new for new in news if (new.value, new.unit) == (old.value, old.unit)]
            if len(same) == 1 and sum((o.value, o.unit) == (old.value, old.unit) for o in olds) == 1:
                differences += _compare(parent, old, child, same[0])
    told = {difference.old for difference in differences}
    return differences + [found for found in _anywhere(parent, child) if found.old not in told]


def _anywhere(parent: Side, child: Side) -> Iterator[Difference]:
    """Yield what the one office of a person of a full name is of, wherever either text says so."""
    holders = child.sole_offices
    for name, old in parent.sole_offices.items():
        same = [new for other, new in holders.items() if same_name(name, other)]
        if " " not in name or old is None or len(same) != 1 or same[0] is None:
            continue
        new = same[0]
        alike = parent.signatures[old.sentence] == child.signatures[new.sentence]
        if not alike and (old.value, old.unit) == (new.value, new.unit):
            yield from _compare(parent, old, child, new)


def _roles(side: Side, sentences: tuple[int, ...]) -> list[Fact]:
    return [fact for i in sentences for fact in side.facts_of.get(i, ()) if fact.kind == "role"]


def _compare(parent: Side, old: Fact, child: Side, new: Fact) -> list[Difference]:
    first = _complement(parent, old)
    second = _complement(child, new) if first else []
    if not second:
        return []
    said_old, said_new = _said(parent, old.sentence), _said(child, new.sentence)
    gone = [i for i in first if parent.stems[i] not in said_new]
    come = [j for j in second if child.stems[j] not in said_old]
    if not gone or not come or len(gone) > 2 or len(come) > 2:
        return []
    capitals = _capital(parent, gone[0]) and _capital(child, come[0]) and not parent.vocabulary.noun_capitals
    kept = Levenshtein.normalized_similarity(_words(parent, old.sentence), _words(child, new.sentence))
    if not capitals and kept < _VERBATIM:
        return []
    spans = (old.start, parent.token_end[gone[-1]]), (new.start, child.token_end[come[-1]])
    texts = parent.prepared.text[slice(*spans[0])], child.prepared.text[slice(*spans[1])]
    kind = "place" if capitals else "role"
    return [Difference(kind, None, "factual", *spans, f"{kind} changed: {texts[0]} → {texts[1]}", 0.65)]


def _complement(side: Side, role: Fact) -> list[int]:
    """Return the tokens that say what an office is of, up to a mark or verb of saying."""
    first = bisect_left(side.token_start, role.end)
    words = attribution_words(side.prepared.language)
    high = side.bounds[role.sentence][1]
    if words is None or first >= high or (side.prepared.language != "ru" and side.words[first] not in _OF):
        return []
    figures = [fact for fact in side.facts if fact.sentence == role.sentence and fact.kind not in ("name", "role")]
    found, place = [], role.end
    for i in range(first, min(high, first + _REACH)):
        marked = side.prepared.text[place : side.token_start[i]].strip(" ")
        counted = any(fact.start <= side.token_start[i] < fact.end for fact in figures)
        named = side.prepared.language == "ru" and _capital(side, i)
        if (
            marked
            or named
            or counted
            or words.say.fullmatch(side.words[i])
            or (side.words[i] in words.stops and side.words[i] not in _OF)
        ):
            break
        place = side.token_end[i]
        if side.weights[i] >= _CONTENT:
            found.append(i)
    return found


def _said(side: Side, sentence: int) -> set[int]:
    return set(side.stems[slice(*side.bounds[sentence])])


def _words(side: Side, sentence: int) -> list[str]:
    return side.words[slice(*side.bounds[sentence])]


def _capital(side: Side, token: int) -> bool:
    return side.prepared.text[side.token_start[token]].isupper()
