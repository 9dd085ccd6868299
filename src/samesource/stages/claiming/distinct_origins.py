"""Origins that are surely different."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from samesource.records.prepared import Prepared
from samesource.stages.claiming.are_strangers import are_strangers
from samesource.stages.claiming.mentions_any import mentions_any
from samesource.stages.claiming.named import FIRST_HAND, Named


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
            if not seen.get(other) and not mentions_any(
                witnesses[other].text, f"{seen[watcher]} {named[watcher].name}"
            ):
                return [named[other].name or "a source not named", f'what one text tells as seen ("{seen[watcher]}")']
    sources = [d for d in found if named[d].name]
    for one, other in itertools.permutations(sources, 2):
        if are_strangers(named[one].name, witnesses[one], named[other].name, witnesses[other]):
            return [named[one].name, named[other].name]
    return names[:1]
