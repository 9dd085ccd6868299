"""Times before or after something that are told less, or more, exactly."""

from __future__ import annotations

import functools
import re

from samesource.language.matches_at import matches_at
from samesource.records.difference import Difference
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.side import Side

_EXACT = {
    "en": "minutes hours days weeks months years decades",
    "de": "minuten stunden tage wochen monate jahre jahrzehnte",
    "fr": "minutes heures jours semaines mois ans années",
    "es": "minutos horas días semanas meses años décadas",
    "it": "minuti ore giorni settimane mesi anni decenni",
    "pt": "minutos horas dias semanas meses anos décadas",
    "ru": "минут часов дней недель месяцев лет",
}
_VAGUE = {
    "en": "shortly soon just long right immediately",
    "de": "kurz bald unmittelbar lange gleich",
    "fr": "peu juste longtemps bien",
    "es": "poco justo mucho",
    "it": "poco subito molto",
    "pt": "pouco logo muito",
    "ru": "незадолго задолго вскоре сразу",
}
_SIDES = {
    "en": ("before earlier", "after later"),
    "de": ("vor zuvor bevor", "nach danach später nachdem"),
    "fr": ("avant auparavant", "après"),
    "es": ("antes", "después"),
    "it": ("prima", "dopo"),
    "pt": ("antes", "depois"),
    "ru": ("до", "после"),
}


def compare_intervals(parent: Side, child: Side, groups: list[LinkGroup]) -> list[Difference]:
    """Report `weeks before` that has become `shortly before`, or the reverse: style, as no figure is given up."""
    differences = []
    told: set[tuple[int, int]] = set()
    for group in groups:
        olds, news = _found(parent, group.old), _found(child, group.new)
        for side in (0, 1):
            before, after = ([item for item in items if item[0] == side] for items in (olds, news))
            if len(before) != 1 or len(after) != 1 or before[0][1] == after[0][1] or before[0][2] in told:
                continue
            told.add(before[0][2])
            spans = before[0][2], after[0][2]
            texts = parent.prepared.text[slice(*spans[0])], child.prepared.text[slice(*spans[1])]
            differences.append(Difference("date", None, "style", *spans, f"time changed: {texts[0]} → {texts[1]}", 0.7))
    return differences


def _found(side: Side, sentences: tuple[int, ...]) -> list[tuple[int, str, tuple[int, int]]]:
    """Return the intervals of some sentences: before (0) or after (1), the word of time, and the span."""
    pattern = _pattern(side.prepared.language)
    if pattern is None:
        return []
    times = _times(side.prepared.language)
    found = []
    for i in sentences:
        if times.isdisjoint(side.words[slice(*side.bounds[i])]):
            continue
        starts = [side.token_start[k] for k in range(*side.bounds[i]) if side.words[k] in times]
        for match in matches_at(pattern, side.prepared.text, starts):
            durations = [fact for fact in side.facts_of.get(i, ()) if fact.kind == "duration"]
            counted = any(fact.start < match.end() and match.start() < fact.end for fact in durations)
            if not counted and match.end() <= side.prepared.sentence_end[i]:
                found.append((0 if match["before"] else 1, match["time"].lower(), match.span()))
    return found


@functools.cache
def _times(language: str) -> frozenset[str]:
    return frozenset(f"{_EXACT[language]} {_VAGUE[language]}".split())


@functools.cache
def _pattern(language: str) -> re.Pattern[str] | None:
    if language not in _SIDES:
        return None
    times = "|".join(sorted(_times(language), key=lambda word: (-len(word), word)))
    before, after = ("|".join(words.split()) for words in _SIDES[language])
    return re.compile(rf"(?<!\w)(?P<time>{times}) (?:(?P<before>{before})|(?P<after>{after}))(?!\w)", re.IGNORECASE)
