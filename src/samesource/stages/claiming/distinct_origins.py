"""Origins that are surely different."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence

from samesource.records.prepared import Prepared
from samesource.stages.claiming.named import FIRST_HAND, Named
from samesource.stages.claiming.source_kind import source_kind

_WORD = re.compile(r"\w{4,}")
_STEM = 5
"""First letters by which a source is looked for in another text: its name may be inflected there."""


def distinct_origins(
    roots: Sequence[int],
    named: Mapping[int, Named],
    seen: Mapping[int, str],
    witnesses: Sequence[Prepared],
    *,
    spoken: bool,
) -> list[str]:
    """List origins behind independent texts that are surely different, first named first.

    A quotation has one origin, who spoke it. Elsewhere two names may mean one source (a body and its spokesman), so a
    second origin counts only where a reporter's own observation stands beside a proper name or another reporter's,
    where one text tells of somebody who counted or watched, or of a record on show (`seen`, its words), that another
    independent text neither tells nor mentions, or where two texts each name a source that the other mentions nowhere.
    "The union" and "a letter" may be anybody's: such a source has a name. `witnesses` are all of the story.
    """
    found = [d for d in roots if named[d].name or named[d].is_first_hand]
    names = [named[d].name or FIRST_HAND for d in found]
    observed = sum(named[d].is_first_hand for d in found)
    proper = [name for name in names if name != FIRST_HAND and len(name.split()) > 1 and name[0].isupper()]
    if spoken:
        return names[:1]
    if observed and observed + len(proper) >= 2:
        return [*proper[:1], *[FIRST_HAND] * observed]
    for watcher in (d for d in roots if seen.get(d)):
        for other in roots:
            if not seen.get(other) and not _mentions(witnesses[other].text, f"{seen[watcher]} {named[watcher].name}"):
                return [named[other].name or "a source not named", f'what one text tells as seen ("{seen[watcher]}")']
    people = [d for d in found if named[d].name and _is_named(named[d].name, witnesses[d].language)]
    for one, other in itertools.combinations(people, 2):
        strange = not _mentions(witnesses[other].text, named[one].name)
        if strange and not _mentions(witnesses[one].text, named[other].name):
            return [named[one].name, named[other].name]
    return names[:1]


def _is_named(name: str, language: str) -> bool:
    """Tell whether a source that is no document has a name of its own; German writes every noun with a capital."""
    capitals = sum(part[0].isupper() for part in name.split())
    return capitals >= (2 if language == "de" else 1) and source_kind(name, language) != "document"


def _mentions(text: str, words: str) -> bool:
    """Tell whether a text holds a form of any of the words, capitals aside."""
    folded = text.casefold()
    return any(re.search(rf"\b{re.escape(word[:_STEM])}", folded) for word in _WORD.findall(words.casefold()))
