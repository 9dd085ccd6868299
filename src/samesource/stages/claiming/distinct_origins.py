"""Origins that are surely different."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from samesource.stages.claiming.named import FIRST_HAND, Named


def distinct_origins(roots: Sequence[int], named: Mapping[int, Named], *, spoken: bool) -> list[str]:
    """List origins behind independent texts that are surely different, first named first.

    A quotation has one origin, who spoke it. Elsewhere two names may mean one source (a body and its spokesman), so a
    second origin counts only where a reporter's own observation stands beside a proper name or another reporter's.
    """
    found = [d for d in roots if named[d].name or named[d].is_first_hand]
    if not found:
        return []
    names = [named[d].name or FIRST_HAND for d in found]
    observed = sum(named[d].is_first_hand for d in found)
    proper = [name for name in names if name != FIRST_HAND and len(name.split()) > 1 and name[0].isupper()]
    if spoken or observed == 0 or observed + len(proper) < 2:
        return names[:1]
    return [*proper[:1], *[FIRST_HAND] * observed]
