"""Trace what is dirty again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from samesource.archive.find_components import find_components
from samesource.archive.gather_component import Component, gather_component
from samesource.archive.opened import Opened
from samesource.archive.store_stories import store_stories
from samesource.archive.trace_components import trace_components

GROUP = 1_000
"""Documents whose stories are traced together: steps cost the same for one story as for many."""

_DIRTY = "SELECT witness FROM dirty WHERE witness IN (SELECT witness FROM documents) ORDER BY witness"
_CLEAN = "DELETE FROM dirty WHERE witness IN (SELECT value FROM json_each(?))"


def settle(opened: Opened, *, one_group: bool = False) -> bool:
    """Trace the stories of all dirty witnesses, or of one group; tell whether any are left.

    The component of a dirty witness is traced as the stages trace it in a run over everything: nothing in it depends
    on what no link connects it with.
    """
    connection = opened.connection
    dirty = [witness for (witness,) in connection.execute(_DIRTY)]
    for group in _groups(opened, find_components(connection, dirty)):
        store_stories(opened, group, trace_components(opened, group))
        traced = sorted({witness for component in group for witness in component.witnesses})
        connection.execute(_CLEAN, (json.dumps(traced),))
        if one_group:
            break
    return bool(connection.execute(_DIRTY).fetchone())


def _groups(opened: Opened, components: Iterable[set[int]]) -> Iterator[list[Component]]:
    """Gather components until a group is large enough."""
    group: list[Component] = []
    for witnesses in components:
        group.append(gather_component(opened.connection, witnesses))
        if sum(len(component.documents) for component in group) >= GROUP:
            yield group
            group = []
    if group:
        yield group
