"""Statements that a child turns into their opposite."""

from __future__ import annotations

from collections.abc import Iterator

from samesource.config import ChangeConfig
from samesource.language.find_opposites import find_opposites
from samesource.language.is_person import is_person
from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.records.marker import Marker
from samesource.stages.comparing.bounds_figure import bounds_figure
from samesource.stages.comparing.clause_bounds import clause_bounds
from samesource.stages.comparing.context_likeness import context_likeness
from samesource.stages.comparing.denies import denies
from samesource.stages.comparing.held_words import held_words
from samesource.stages.comparing.side import Side
from samesource.stages.comparing.without import WITHOUT


def compare_negations(parent: Side, child: Side, groups: list[LinkGroup], config: ChangeConfig) -> list[Difference]:
    """Report clauses with a negation on one side that the other side says without one."""
    differences = []
    for side, other, flip in ((parent, child, False), (child, parent, True)):
        linked = {i for group in groups for i in (group.new if flip else group.old)}
        for negation in (marker for marker in side.negations if marker.sentence in linked):
            place = _affirmed(negation, side, other, groups, flip, config)
            if place is None:
                continue
            low, high = clause_bounds(side, negation.first_token)
            own = (side.token_start[low], side.token_end[high - 1])
            old, new = (place, own) if flip else (own, place)
            text_old = parent.prepared.text[slice(*old)]
            text_new = child.prepared.text[slice(*new)]
            description = f'negation {"added" if flip else "dropped"}: "{text_old}" → "{text_new}"'
            differences.append(Difference("negation", None, "factual", old, new, description, 0.75))
    words = list(_other_words(parent, child, groups))
    return differences + _by_prefix(parent, child, words) + _by_opposite(parent, child, words, config)


Words = dict[str, int]
"""Words with the last token of each."""


def _words(side: Side, sentences: tuple[int, ...]) -> Words:
    return {side.words[i]: i for sentence in sentences for i in range(*side.bounds[sentence])}


def _other_words(parent: Side, child: Side, groups: list[LinkGroup]) -> Iterator[tuple[Words, Words]]:
    """Yield the words of the groups in which either side has one that the other lacks."""
    for group in groups:
        old, new = _said(parent, group.old), _said(child, group.new)
        if not (old <= new or new <= old):
            yield _words(parent, group.old), _words(child, group.new)


def _said(side: Side, sentences: tuple[int, ...]) -> set[str]:
    """Return the words of some sentences."""
    return set[str]().union(*[side.words[slice(*side.bounds[i])] for i in sentences])


def _by_opposite(parent: Side, child: Side, words: list[tuple[Words, Words]], config: ChangeConfig) -> list[Difference]:
    """Report words of opposite meaning in like surroundings, each of which the other side's sentences lack."""
    differences = []
    for old, new in words:
        stems_old, stems_new = {parent.stems[i] for i in old.values()}, {child.stems[i] for i in new.values()}
        lone_old = [word for word, i in old.items() if parent.stems[i] not in stems_new]
        lone_new = [word for word, j in new.items() if child.stems[j] not in stems_old] if lone_old else []
        if not lone_new:
            continue
        for word, other in find_opposites(lone_old, lone_new, parent.prepared.language):
            i, j = old[word], new[other]
            if min(parent.weights[i], child.weights[j]) < _CONTENT:
                continue
            if bounds_figure(parent, i) or bounds_figure(child, j) or _negates(parent, i) != _negates(child, j):
                continue
            spans = _token_span(parent, i), _token_span(child, j)
            if context_likeness(parent, spans[0], child, spans[1]) >= config.opposite_likeness:
                language = parent.prepared.language
                kind = "role" if is_person(word, language) and is_person(other, language) else "negation"
                differences.append(Difference(kind, None, "factual", *spans, f"opposite: {word} → {other}", 0.6))
    return differences


def _negates(side: Side, token: int) -> bool:
    """Tell whether a negation stands in the clause of a word: not open is closed."""
    low, high = clause_bounds(side, token)
    return any(low <= marker.first_token < high for marker in side.negations)


def _by_prefix(parent: Side, child: Side, words: list[tuple[Words, Words]]) -> list[Difference]:
    """Report words that one side has with a prefix of negation and the other without (untouched, touched)."""
    differences = []
    for old, new in words:
        for word, other in _opposites(old, new, child) + [(b, a) for a, b in _opposites(new, old, parent)]:
            spans = _token_span(parent, old[word]), _token_span(child, new[other])
            bounds = bounds_figure(parent, old[word]) or bounds_figure(child, new[other])
            if bounds or context_likeness(parent, spans[0], child, spans[1]) < _BESIDE:
                continue
            description = f"opposite: {word} → {other}"
            differences.append(Difference("negation", None, "factual", *spans, description, 0.7))
    return differences


def _opposites(words: Words, others: Words, other: Side) -> list[tuple[str, str]]:
    """Return the pairs of a word with a prefix and its bare form, where each side has only one of them."""
    found = []
    prefixes = other.vocabulary.negation_prefixes
    for word in (word for word in words if word.startswith(prefixes) and word not in others):
        for prefix in prefixes:
            bare = word.removeprefix(prefix)
            if bare != word and len(bare) > 4 and bare in others and bare not in words:
                found.append((word, bare))
    return found


def _token_span(side: Side, token: int) -> tuple[int, int]:
    return side.token_start[token], side.token_end[token]


def _affirmed(
    negation: Marker, side: Side, other: Side, groups: list[LinkGroup], flip: bool, config: ChangeConfig
) -> tuple[int, int] | None:
    """Return the other side's clause that says the same without a negation, where the two hold each other."""
    counterparts = [
        sentence
        for group in groups
        if negation.sentence in (group.new if flip else group.old)
        for sentence in (group.old if flip else group.new)
        if not denies(other, sentence, side.said) and _turns(negation, side, other, range(*other.bounds[sentence]))
    ]
    if not counterparts:
        return None
    near = _near(negation, side)
    windows = (list(range(*clause_bounds(side, negation.first_token))), False), (near, False), (near, True)
    for sentence in counterparts:
        for window, sure in windows:
            place = _held_both_ways(window, negation, side, other, sentence, sure, config)
            if place is not None:
                return place
    return None


_BESIDE = 0.15
"""Likeness of surroundings from which a word and the same with a prefix of negation speak of one thing."""
_NEARLY_ALL = 0.8
_TELLING = 1.2
"""Weight of a word that two statements rarely share by chance."""
_CONTENT = 0.9
"""Weight from which a word says something of its own."""
_BEFORE, _AFTER = 4, 6
"""Words around a negation that it most likely turns."""


def _turns(negation: Marker, side: Side, other: Side, tokens: range) -> bool:
    """Tell whether `tokens` of the other side say one of the words that the negation turns.

    Those are what follows it; in German, where it may close its clause, the word before it too.
    """
    content = [i for i in _near(negation, side) if side.weights[i] >= _CONTENT and not _in_figure(side, i)]
    after = [i for i in content if i >= negation.last_token][: 1 if negation.text.lower() in WITHOUT else 2]
    before = [i for i in content if i < negation.first_token][-1:]
    said = other.stems[tokens.start : tokens.stop]
    turned = after + before if side.prepared.language == "de" or not after else after
    return any(side.stems[i] in said for i in turned)


def _in_figure(side: Side, token: int) -> bool:
    start, facts = side.token_start[token], side.facts_of.get(side.token_sentence[token], ())
    return any(f.start <= start < f.end for f in facts if f.kind not in ("name", "role"))


def _near(negation: Marker, side: Side) -> list[int]:
    """Return the tokens of a clause around a negation, but for those that say who said or did so."""
    low, high = clause_bounds(side, negation.first_token)
    told = [(a.start, a.end) for a in side.attributions if a.sentence == negation.sentence]
    told += [(f.start, f.end) for f in side.facts_of.get(negation.sentence, ()) if f.kind in ("name", "role")]
    around = range(max(low, negation.first_token - _BEFORE), min(high, negation.last_token + _AFTER))
    return [i for i in around if not any(start <= side.token_start[i] < end for start, end in told)]


def _held_both_ways(
    window: list[int], negation: Marker, side: Side, other: Side, sentence: int, sure: bool, config: ChangeConfig
) -> tuple[int, int] | None:
    """Return the clause of the other side's `sentence` that says the words of `window` and little else.

    Where `sure` is asked, nearly all words must be there, two telling ones among them, and more may be said.
    """
    held = held_words(side, window, other, sentence)
    if held is None or held[0] < (_NEARLY_ALL if sure else config.negation_cover):
        return None
    if sure:
        telling = {side.stems[i] for i in window if side.weights[i] >= _TELLING}
        return held[1] if len(telling) >= 2 else None
    first = next(i for i in range(*other.bounds[sentence]) if other.token_start[i] >= held[1][0])
    low, high = clause_bounds(other, first)
    if not _turns(negation, side, other, range(low, high)):
        return None
    back = held_words(other, range(low, high), side, negation.sentence)
    if back is None or back[0] < config.negation_cover:
        return None
    return other.token_start[low], other.token_end[high - 1]
