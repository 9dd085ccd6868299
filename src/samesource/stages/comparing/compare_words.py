"""Small edits of near-verbatim sentences: slips of the pen, capitals, force, wording."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from rapidfuzz.distance import OSA, Levenshtein

from samesource.config import ChangeConfig
from samesource.language.likely_slip import likely_slip
from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.edit_steps import edit_steps
from samesource.stages.comparing.side import Side
from samesource.stages.comparing.source_gone import source_gone
from samesource.stages.comparing.type_edit import type_edit

T = TypeVar("T")
_RARE = 3.0
"""Background weight from which a word that has lost its capital is a name wherever it stands."""
_CLAUSE = 6.0
"""Weight from which words that only one side has say something of their own."""
_SHOWN = 4
"""Words shown beside what only one side says, where that is more than style."""
_UNKNOWN = 4.4
"""Background weight from which a word is in no dictionary."""


def compare_words(parent: Side, child: Side, groups: list[LinkGroup], config: ChangeConfig) -> list[Difference]:
    """Report slips, lost capitals and missing spaces in linked sentences, and edits where most words are kept."""
    differences = _missing_spaces(child) + _lone_slips(parent, child)
    for group in groups:
        old, new = _tokens(parent, group.old), _tokens(child, group.new)
        differences += _slips(parent, child, old, new)
        alike = Levenshtein.normalized_similarity(_row(parent.words, old), _row(child.words, new))
        if alike >= config.reworded:
            differences += _edits(parent, child, old, new, 12 if alike >= config.verbatim else 4)
    return differences


def _tokens(side: Side, sentences: tuple[int, ...]) -> list[int]:
    if len(sentences) == 1:
        return list(range(*side.bounds[sentences[0]]))
    return [i for sentence in sentences for i in range(*side.bounds[sentence])]


def _row(items: Sequence[T], tokens: list[int]) -> Sequence[T]:
    """Return what stands at some tokens."""
    if tokens and tokens[-1] - tokens[0] == len(tokens) - 1:
        return items[tokens[0] : tokens[-1] + 1]
    return [items[i] for i in tokens]


def _missing_spaces(side: Side) -> list[Difference]:
    """Tell of commas and semicolons with no space after them."""
    told = [(span, side.prepared.text[slice(*span)]) for span in side.missing_spaces]
    return [Difference("typography", None, "cosmetic", None, span, f"missing space: {t}", 0.8) for span, t in told]


def _lone_slips(parent: Side, child: Side) -> list[Difference]:
    """Find misspelt common words of the child that the parent does not have."""
    strange = child.said - parent.said - child.known
    found = []
    for j, word in sorted((child.words.index(word), word) for word in strange):
        meant = likely_slip(word, child.prepared.language) if child.written[j].islower() else None
        if meant:
            place = child.token_start[j], child.token_end[j]
            found.append(Difference("typo", None, "cosmetic", None, place, f"slip: {word} for {meant}", 0.7))
    return found


def _slips(parent: Side, child: Side, old: list[int], new: list[int]) -> list[Difference]:
    """Find words of the child that are misspelt, or have lost their capital, in linked sentences."""
    written = child.written
    strange = set(_row(written, new)).difference(_row(parent.written, old))
    if not strange:
        return []
    here_old = {parent.words[i]: i for i in reversed(old)}
    found = []
    for j in [j for j in new if written[j] in strange]:
        word = child.words[j]
        if word in here_old:
            found += _lost_capital(parent, child, here_old[word], j)
        elif child.weights[j] >= _UNKNOWN and len(word) > 3 and word.isalpha() and word not in child.known:
            near = [i for i in old if parent.words[i][0] == word[0] and _slip(parent, i, word)]
            if near:
                found.append(_typo(parent, child, near[0], j))
    return found


def _slip(parent: Side, i: int, word: str) -> bool:
    """Tell whether `word` is one slip away from a known word of the parent."""
    other = parent.words[i]
    close = abs(len(other) - len(word)) <= 1 and OSA.distance(other, word) == 1
    return close and parent.weights[i] < _UNKNOWN


def _lost_capital(parent: Side, child: Side, i: int, j: int) -> list[Difference]:
    old, new = parent.written[i], child.written[j]
    first_old = parent.bounds[parent.token_sentence[i]][0] == i
    if not (old[0].isupper() and old[1:].islower() and new.islower()) or first_old:
        return []
    if child.words[j] in parent.vocabulary.roles:
        return []
    if parent.weights[i] < _RARE and not _beside(parent, child, i, j):
        return []
    return [_typo(parent, child, i, j)]


def _beside(parent: Side, child: Side, i: int, j: int) -> bool:
    """Tell whether the words before or after two tokens are one."""
    before = i > 0 < j and parent.stems[i - 1] == child.stems[j - 1]
    after = i + 1 < len(parent.stems) and j + 1 < len(child.stems) and parent.stems[i + 1] == child.stems[j + 1]
    return before or after


def _typo(parent: Side, child: Side, i: int, j: int) -> Difference:
    old, new = (parent.token_start[i], parent.token_end[i]), (child.token_start[j], child.token_end[j])
    texts = parent.prepared.text[slice(*old)], child.prepared.text[slice(*new)]
    return Difference("typo", None, "cosmetic", old, new, f"slip: {texts[0]} → {texts[1]}", 0.85)


def _edits(parent: Side, child: Side, old: list[int], new: list[int], longest: int) -> list[Difference]:
    """Find stretches of at most `longest` words replaced, added or dropped between words that are kept."""
    found = []
    for step in edit_steps(_row(parent.stems, old), _row(child.stems, new)):
        if step.tag == "equal":
            continue
        gone, come = old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]
        if len(gone) > longest or len(come) > longest or _apart(gone) or _apart(come):
            continue
        heavy = sum([parent.weights[i] for i in gone]) + sum([child.weights[j] for j in come])
        beside = _neighbours(parent, old, step.src_start), _neighbours(child, new, step.dest_start)
        difference = _edit(parent, child, gone, come, beside)
        if heavy >= 1.2 or difference.severity == "factual":
            found.append(difference)
    return found


def _apart(tokens: list[int]) -> bool:
    """Tell whether words do not follow each other: sentences of one group may stand far apart."""
    return bool(tokens) and tokens[-1] - tokens[0] >= len(tokens)


def _neighbours(side: Side, tokens: list[int], place: int) -> list[int]:
    """Return the few words of a sentence before a place, or after it where none is before."""
    sentence = side.token_sentence[tokens[max(0, place - 1)]] if tokens else -1
    before = [i for i in tokens[max(0, place - _SHOWN) : place] if side.token_sentence[i] == sentence]
    return before or tokens[place : place + _SHOWN]


def _edit(
    parent: Side, child: Side, gone: list[int], come: list[int], beside: tuple[list[int], list[int]]
) -> Difference:
    kind, severity = type_edit(parent, child, gone, come, beside)
    if severity == "style" and len(come) <= 2 and source_gone(parent, gone, child, come or beside[1]):
        kind, severity = "attribution-dropped", "factual"
    if kind == "wording" and not (gone and come) and _weight(parent, gone) + _weight(child, come) >= _CLAUSE:
        return _clause(parent, child, gone, come)
    told = severity == "factual"
    old, new = (
        _stretch(parent, gone or (beside[0] if told else [])),
        _stretch(child, come or (beside[1] if told else [])),
    )
    text_old = parent.prepared.text[slice(*old)] if old else ""
    text_new = child.prepared.text[slice(*new)] if new else ""
    description = f"{kind}: {text_old or '(nothing)'} → {text_new or '(nothing)'}"
    return Difference(kind, None, severity, old, new, description, 0.6)


def _stretch(side: Side, tokens: list[int]) -> tuple[int, int] | None:
    return (side.token_start[tokens[0]], side.token_end[tokens[-1]]) if tokens else None


def _weight(side: Side, tokens: list[int]) -> float:
    return sum(side.weights[i] for i in tokens if side.weights[i] >= 1.0)


def _clause(parent: Side, child: Side, gone: list[int], come: list[int]) -> Difference:
    """Tell of words that only one side has, and that say something of their own."""
    old, new = _stretch(parent, gone), _stretch(child, come)
    text = parent.prepared.text[slice(*old)] if old else child.prepared.text[slice(*(new or (0, 0)))]
    kind = "omission" if gone else "addition"
    return Difference(kind, None, "style", old, new, f"{'left out' if gone else 'added'}: {text}", 0.55)
