"""Trace what is dirty again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from samesource.archive.complete_component import complete_component
from samesource.archive.find_components import find_components
from samesource.archive.gather_component import Component, gather_component
from samesource.archive.opened import Opened
from samesource.archive.plan_stories import StoryPlan, plan_stories
from samesource.archive.read_parts import read_parts
from samesource.archive.store_stories import store_stories
from samesource.archive.trace_stories import trace_stories

GROUP = 1_000
"""Documents whose stories are traced together: steps cost the same for one story as for many."""

_DIRTY = "SELECT witness FROM dirty WHERE witness IN (SELECT witness FROM documents) ORDER BY witness"
_CLEAN = "DELETE FROM dirty WHERE witness IN (SELECT value FROM json_each(?))"
_HELD = "SELECT 1 FROM stories WHERE id = ? AND made_from = ?"


def settle(opened: Opened, *, one_group: bool = False) -> bool:
    """Trace the stories of all dirty witnesses, or of one group; tell whether any are left.

    The component of a dirty witness is grouped as the stages group it in a run over everything: nothing in it depends
    on what no link connects it with. Of its stories only those are traced whose documents or pairs have changed.
    """
    connection = opened.connection
    dirty = [witness for (witness,) in connection.execute(_DIRTY)]
    for group in _groups(opened, find_components(connection, dirty)):
        plans = [plan for component in group for plan in _plan(opened, component)]
        changed = [plan for plan in plans if not _is_held(opened, plan)]
        gone = {story for component in group for story in component.stories} - {plan.id for plan in plans}
        store_stories(opened, changed, trace_stories(opened, changed), gone)
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


def _plan(opened: Opened, component: Component) -> list[StoryPlan]:
    """Say which stories a component falls into now."""
    pairs = complete_component(opened, component)
    abouts = {row["id"]: row["about"] for row in read_parts(opened.connection, component.witnesses, "declared")}
    return plan_stories(component, pairs, abouts, opened.config.relate)


def _is_held(opened: Opened, plan: StoryPlan) -> bool:
    """Tell whether a story stands as it would be traced again."""
    return opened.connection.execute(_HELD, (plan.id, plan.made_from)).fetchone() is not None
