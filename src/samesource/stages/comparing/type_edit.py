"""What kind of change a replaced stretch of words is."""

from __future__ import annotations

import functools

from samesource.language.find_opposites import find_opposites
from samesource.language.is_person import is_person
from samesource.language.load_vocabulary import load_vocabulary
from samesource.records.fact import Fact
from samesource.records.marker import Marker
from samesource.stages.comparing.bounds_figure import bounds_figure
from samesource.stages.comparing.denies import denies
from samesource.stages.comparing.equal_values import equal_values
from samesource.stages.comparing.is_cue import is_cue
from samesource.stages.comparing.side import Side
from samesource.stages.comparing.without import WITHOUT

_VALUES = frozenset(["number", "percent", "money", "measure", "duration", "fraction", "ordinal", "multiple"])
_DATES = frozenset(["date", "weekday", "time", "day"])
_SMALL = 2
"""Words up to which a stretch with a negation turns the stretch that it stands for."""

_SORTS = (("number", _VALUES), ("date", _DATES), ("role", frozenset(["role"])))
"""Sorts of facts that are held against each other."""
_RANKS = frozenset(["deputy", "former", "acting", "designate", "assistant", "chief"])
"""Classes of qualifiers that make another office."""


def type_edit(
    parent: Side, child: Side, gone: list[int], come: list[int], beside: tuple[list[int], list[int]]
) -> tuple[str, str]:
    """Return kind and severity of words `gone` (tokens of the parent) for words that have `come` (of the child).

    `beside` are words of the parent's and of the child's sentence near by, where nothing has gone or come.

    Values, offices and names that differ, one-sided negations and doubts, and opposites are factual; the rest is style.
    """
    old, new = _stretch(parent, gone), _stretch(child, come)
    kind, equal = _value(parent, gone, child, come)
    if kind:
        return kind, "factual"
    if gone and come and not equal and len(gone) < 4 and len(come) < 4:
        units_old, units_new = _units(parent, gone), _units(child, come)
        if units_old and units_new and not units_old & units_new:
            return "unit", "factual"
    qualifiers = parent.vocabulary.role_qualifiers
    if len(gone) < 3 and len(come) < 3:
        ranks_old = {qualifiers[parent.words[i]] for i in gone if parent.words[i] in qualifiers}
        ranks_new = {qualifiers[child.words[j]] for j in come if child.words[j] in qualifiers}
        if ranks_old ^ ranks_new and (ranks_old ^ ranks_new) <= _RANKS:
            return "role", "factual"
    opposite = _opposite(parent, child, gone, come)
    if opposite or _negated(parent, child, gone, come):
        return opposite or "negation", "factual"
    hedged_old, hedged_new = _hedged(parent, old), _hedged(child, new)
    answering = (child, come or beside[1]) if hedged_old else (parent, gone or beside[0])
    if hedged_old != hedged_new and not _doubted(*answering):
        return ("hedge-dropped" if hedged_old else "hedge-added"), "factual"
    modal_old, modal_new = _forces(parent.modals, old), _forces(child.modals, new)
    if modal_old and modal_new and not modal_old & modal_new:
        return "modality", "style"
    if len(gone) < 3 and len(come) < 3:
        loud_old = any(parent.words[i] in parent.vocabulary.intensifiers for i in gone)
        loud_new = any(child.words[j] in child.vocabulary.intensifiers for j in come)
        if loud_old != loud_new:
            return "intensifier", "style"
    return "wording", "style"


def _value(parent: Side, gone: list[int], child: Side, come: list[int]) -> tuple[str, bool]:
    """Return the kind of value that differs (empty where none does), and whether some value is said on both sides."""
    old, new = _stretch(parent, gone), _stretch(child, come)
    facts_old, facts_new = _facts(parent, gone, old), _facts(child, come, new)
    equal = False
    for kind, kinds in _SORTS if facts_old and facts_new else ():
        first, second = ([fact for fact in facts if fact.kind in kinds] for facts in (facts_old, facts_new))
        if {fact.value for fact in (*first, *second)} & parent.vocabulary.vague_roles:
            continue
        if first and second and any(_same(a, b) for a in first for b in second):
            equal = True
        elif first and second and (kind != "date" or any(_comparable(a, b) for a in first for b in second)):
            same = kind == "number" and any(a.value == b.value for a in first for b in second)
            return ("unit" if same else kind), equal
        equal = equal or bool(first and second)
    if _one_and_more(parent, gone, facts_old, facts_new) or _one_and_more(child, come, facts_new, facts_old):
        return "number", equal
    return "", equal


def _one_and_more(side: Side, tokens: list[int], facts: list[Fact], others: list[Fact]) -> bool:
    """Tell whether an article stands where the other side has a number (a witness, two witnesses)."""
    if len(others) != 1 or others[0].kind != "number" or others[0].unit or facts or not tokens:
        return False
    return side.words[tokens[0]] in _ONES.get(side.prepared.language, ()) and len(tokens) <= _SMALL


_ONES = {
    "de": frozenset(["ein", "eine", "einer", "einem", "einen", "eines"]),
    "en": frozenset(["a", "an"]),
    "es": frozenset(["un", "una"]),
    "fr": frozenset(["un", "une"]),
    "it": frozenset(["un", "uno", "una"]),
    "pt": frozenset(["um", "uma"]),
    "ru": frozenset(["один", "одна", "одно", "одного", "одной", "одному", "одним", "одну"]),
}
"""Words for one that are read as articles."""


def _stretch(side: Side, tokens: list[int]) -> tuple[int, int]:
    return (side.token_start[tokens[0]], side.token_end[tokens[-1]]) if tokens else (0, 0)


def _units(side: Side, tokens: list[int]) -> set[str]:
    """Return units and currencies named among words."""
    listed = _unit_words(side.prepared.language)
    return {listed[side.words[i]] for i in tokens if side.words[i] in listed}


@functools.cache
def _unit_words(language: str) -> dict[str, str]:
    vocabulary = load_vocabulary(language)
    return {**vocabulary.units, **vocabulary.currencies}


def _facts(side: Side, tokens: list[int], stretch: tuple[int, int]) -> list[Fact]:
    """Return the facts that a stretch of tokens touches."""
    if not tokens:
        return []
    sentences = range(side.token_sentence[tokens[0]], side.token_sentence[tokens[-1]] + 1)
    facts = (fact for sentence in sentences for fact in side.facts_of.get(sentence, ()))
    return [fact for fact in facts if fact.start < stretch[1] and stretch[0] < fact.end]


def _same(old: Fact, new: Fact) -> bool:
    if old.kind == "role":
        return (old.value, old.unit) == (new.value, new.unit)
    if old.kind != new.kind and _DATES & {old.kind, new.kind}:
        return True
    return equal_values(old, new)


def _comparable(old: Fact, new: Fact) -> bool:
    """Tell whether two days or times can differ at all: a weekday and a date only where both are known."""
    if "time" in (old.kind, new.kind) or (old.kind == new.kind and old.kind != "day"):
        return old.kind == new.kind
    return bool(old.known and new.known)


def _markers(markers: list[Marker], stretch: tuple[int, int]) -> list[Marker]:
    if not markers or not stretch[1]:
        return []
    start, end = stretch
    return [marker for marker in markers if marker.start < end and start < marker.end]


def _hedged(side: Side, stretch: tuple[int, int]) -> bool:
    """Tell whether a stretch holds a doubt of the reporter's own."""
    return any(hedge.value != "distance" and not is_cue(side, hedge) for hedge in _markers(side.hedges, stretch))


def _doubted(side: Side, tokens: list[int]) -> bool:
    """Tell whether a doubt stands anywhere in the sentence of some tokens."""
    sentences = {side.token_sentence[i] for i in tokens}
    return any(hedge.sentence in sentences and hedge.value != "distance" for hedge in side.hedges)


def _forces(markers: list[Marker], stretch: tuple[int, int]) -> set[str]:
    return {marker.value for marker in _markers(markers, stretch)}


def _negated(parent: Side, child: Side, gone: list[int], come: list[int]) -> bool:
    """Tell whether one stretch negates and the other side denies nothing in its whole sentence."""
    before = _markers(parent.negations, _stretch(parent, gone))
    after = _markers(child.negations, _stretch(child, come))
    if bool(before) == bool(after) or not gone or not come or max(len(gone), len(come)) > _SMALL:
        return False
    side, tokens, other = (child, come, parent) if before else (parent, gone, child)
    if any(_without_more(other, marker, side) for marker in before or after):
        return False
    return not denies(side, side.token_sentence[tokens[0]], other.said)


def _without_more(side: Side, marker: Marker, other: Side) -> bool:
    """Tell whether a preposition of lack is followed by what the other side does not speak of: that denies nothing."""
    following = marker.last_token
    lacks = following < len(side.stems) and side.stems[following] not in other.stem_set
    return marker.text.lower() in WITHOUT and lacks


def _opposite(parent: Side, child: Side, gone: list[int], come: list[int]) -> str:
    """Return the kind of change where the stretches hold words of opposite meaning, each lacking in the other sentence.

    A word for a person in place of another's is a role; empty where there are none.
    """
    if not gone or not come:
        return ""
    whole_old = set(parent.stems[slice(*parent.bounds[parent.token_sentence[gone[0]]])])
    whole_new = set(child.stems[slice(*child.bounds[child.token_sentence[come[0]]])])
    old = [parent.words[i] for i in gone if parent.stems[i] not in whole_new and not bounds_figure(parent, i)]
    new = [child.words[j] for j in come if child.stems[j] not in whole_old and not bounds_figure(child, j)]
    language = parent.prepared.language
    pairs = find_opposites(old, new, language)
    people = [pair for pair in pairs if is_person(pair[0], language) and is_person(pair[1], language)]
    return ("role" if people else "negation") if pairs else ""
