"""The part of an archive whose stories a change can touch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from samesource.archive.complete_component import complete_component
from samesource.archive.gather_component import Component, gather_component
from samesource.archive.group_component import Grouped, group_component
from samesource.archive.is_linked import is_linked
from samesource.archive.near_pairs import near_pairs
from samesource.archive.opened import Opened
from samesource.archive.whole_blocks import whole_blocks


@dataclass(frozen=True, slots=True)
class Region:
    """Witnesses whose stories hang on no others, what belongs to them, and how they group."""

    component: Component
    groups: Grouped
    blocks: Grouped


def find_region(opened: Opened, starts: Iterable[int]) -> Region:
    """Return the region of the witnesses `starts`, which have changed: outside of it nothing else is grouped.

    A region is whole blocks (kernels.sparse_average_link). It is grouped together with the blocks that its links
    reach: where one of these would join, it belongs to the region too, and the look goes on from there. What was held
    before is taken to be grouped rightly. Cost: blocks that links reach, however large the archive.
    """
    connection = opened.connection
    region = whole_blocks(connection, starts)
    grouped: set[int] = set()
    while True:
        inside = _reached(opened, region)
        if not inside <= grouped:
            component = complete_component(opened, gather_component(opened, inside))
            groups, blocks = group_component(opened, component)
            grouped = inside
        mixed = {number for block in blocks if block & region for number in block}
        if mixed <= region:
            return Region(component.restrict(region), _within(groups, region), _within(blocks, region))
        region = whole_blocks(connection, region | mixed)


def _reached(opened: Opened, witnesses: set[int]) -> set[int]:
    """Return witnesses and the whole blocks that links lead from them to."""
    pairs, config = near_pairs(opened, witnesses), opened.config.relate
    ends = {number for pair, chances in pairs.items() if is_linked(chances, config) for number in pair}
    return whole_blocks(opened.connection, witnesses | ends)


def _within(groups: Grouped, region: set[int]) -> Grouped:
    """Keep the groups of a region, which no group leaves."""
    return [group for group in groups if group <= region]
