"""Stories and blocks of an archive's witnesses."""

from __future__ import annotations

from typing import TypeAlias

from samesource.archive.asked import ASKED
from samesource.archive.gather_component import Component
from samesource.archive.opened import Opened
from samesource.archive.read_parts import read_parts
from samesource.records.about import About
from samesource.records.packing import unpack
from samesource.records.story_member import StoryMember
from samesource.records.story_pair import StoryPair
from samesource.stages.link_stories import link_stories

Grouped: TypeAlias = list[frozenset[int]]

_MILLION = 1_000_000


def group_component(opened: Opened, component: Component) -> tuple[Grouped, Grouped]:
    """Group the witnesses of a component as stages.stories does; return the groups, and the blocks they hang in."""
    name = {number: told[0] for number, told in component.documents.items()}
    number_of = {name[number]: number for number in component.witnesses}
    members = [StoryMember(about, unpack(About, packed).times) for about, packed in _abouts(opened, component)]
    judged = [
        StoryPair(name[a], name[b], same / _MILLION, told / _MILLION)
        for (a, b), (same, told) in component.pairs.items()
    ]
    groups, blocks = link_stories(members, judged, opened.config.relate)
    return _numbered(groups, number_of), _numbered(blocks, number_of)


def _abouts(opened: Opened, component: Component) -> list[tuple[str, bytes]]:
    """Read what the witnesses say of themselves, by id."""
    rows = read_parts(opened.connection, component.witnesses - {ASKED}, "declared")
    if opened.asked and ASKED in component.witnesses:
        rows.append(opened.asked.parts["declared"])
    return [(row["id"], row["about"]) for row in rows]


def _numbered(groups: list[list[str]], number_of: dict[str, int]) -> Grouped:
    """Name the members of groups by number."""
    return [frozenset(number_of[name] for name in group) for group in groups]
