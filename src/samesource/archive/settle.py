"""Trace what is dirty again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator

from samesource.archive.collecting_later import collecting_later
from samesource.archive.find_components import find_components
from samesource.archive.find_region import Region, find_region
from samesource.archive.opened import Opened
from samesource.archive.plan_stories import StoryPlan, plan_stories
from samesource.archive.store_stories import store_stories
from samesource.archive.trace_stories import trace_stories

GROUP = 1_000
"""Witnesses whose stories are traced together: steps cost the same for one story as for many."""

_DIRTY = """
SELECT witness FROM dirty w WHERE EXISTS (SELECT 1 FROM documents d WHERE d.witness = w.witness) ORDER BY witness
"""
_CLEAN = "DELETE FROM dirty WHERE witness IN (SELECT value FROM json_each(?))"
_HELD = "SELECT 1 FROM stories WHERE id = ? AND made_from = ?"
_BLOCK = "UPDATE documents SET block = ? WHERE number IN (SELECT value FROM json_each(?))"


@collecting_later()
def settle(opened: Opened, *, one_group: bool = False) -> bool:
    """Trace the stories of all dirty witnesses, or of one group; tell whether any are left.

    The region of a dirty witness is grouped as the stages group it in a run over everything: nothing in it depends on
    what lies outside. Of its stories only those are traced whose documents or pairs have changed.
    """
    connection = opened.connection
    dirty = [witness for (witness,) in connection.execute(_DIRTY)]
    for group in _groups(connection, dirty):
        region = find_region(opened, group)
        plans = plan_stories(region)
        changed = [plan for plan in plans if not _is_held(opened, plan)]
        gone = set(region.component.stories.values()) - {plan.id for plan in plans}
        store_stories(opened, changed, trace_stories(opened, changed), gone)
        _store_blocks(connection, region)
        connection.execute(_CLEAN, (json.dumps(sorted(region.component.witnesses)),))
        if one_group:
            break
    return bool(connection.execute(_DIRTY).fetchone())


def _groups(connection: sqlite3.Connection, dirty: list[int]) -> Iterator[Iterable[int]]:
    """Divide dirty witnesses where there are many, so that no group has to do with another."""
    if 0 < len(dirty) <= GROUP:
        yield dirty
        return
    group: list[int] = []
    for component in find_components(connection, dirty):
        group += sorted(component & set(dirty))
        if len(group) >= GROUP:
            yield group
            group = []
    if group:
        yield group


def _store_blocks(connection: sqlite3.Connection, region: Region) -> None:
    """Write down what hangs together, for those who change any of it."""
    connection.executemany(_BLOCK, [(min(block), json.dumps(sorted(block))) for block in region.blocks])


def _is_held(opened: Opened, plan: StoryPlan) -> bool:
    """Tell whether a story stands as it would be traced again."""
    return opened.connection.execute(_HELD, (plan.id, plan.made_from)).fetchone() is not None
