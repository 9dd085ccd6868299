"""Group witnesses into stories."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from samesource.config import Config, RelateConfig
from samesource.engines.base import Engine
from samesource.records.about import About
from samesource.records.packing import pack, unpack
from samesource.records.story_member import StoryMember
from samesource.stages.each_row import each_row
from samesource.stages.group_stories import group_stories
from samesource.stages.label_components import label_components
from samesource.stages.listed_pair import LISTED_PAIR, read_listed_pair
from samesource.stages.name_groups import name_groups

_MEMBERS = pa.schema([("component", pa.string()), ("packed", pa.binary())])
_GROUPS = pa.schema([("id", pa.string()), ("first", pa.string())])

LINKS = "SELECT a, b FROM paired_relations WHERE same_story >= {least} OR dependent >= {least}"

ABOUT_MEMBERS = """
SELECT c.component AS component, d.id AS id, d.about AS about
FROM story_components c JOIN declared d ON c.id = d.id
"""

GROUPING = f"""
SELECT m.component AS component, m.members AS members, p.pairs AS pairs
FROM (SELECT component, array_agg(packed) AS members FROM story_members GROUP BY component) m
JOIN (
  SELECT c.component AS component, array_agg({LISTED_PAIR}) AS pairs
  FROM paired_relations r JOIN story_components c ON r.a = c.id JOIN story_components o ON r.b = o.id
  WHERE c.component = o.component GROUP BY c.component
) p ON m.component = p.component
"""

STORIES = "SELECT id, name AS story FROM story_names"


def stories(engine: Engine, config: Config) -> None:
    """Make `stories` from relations and dates; a story's id is the hash of all its documents, copies included.

    One row a connected component of pairs, with its witnesses, their dates and all its pairs. Cost: m log m
    for m pairs.
    """
    # Pairs no stricter than those that group_stories starts from: it draws the line, on the probabilities themselves.
    least = int(config.relate.same_story * 1_000_000)
    engine.sql("story_links", LINKS.format(least=least))
    label_components(engine, "story_links", "story_components", config.relate.direct_pairs)
    engine.sql("story_about", ABOUT_MEMBERS)
    engine.map_batches("story_members", "story_about", each_row(_member_rows, _MEMBERS), _MEMBERS)
    engine.sql("grouping_stories", GROUPING)
    kernel = each_row(functools.partial(_group_rows, config=config.relate), _GROUPS)
    engine.map_batches("story_groups", "grouping_stories", kernel, _GROUPS)
    name_groups(engine, "story_groups", "story_names")
    engine.sql("stories", STORIES)
    for scratch in ("links", "components", "about", "members", "groups", "names"):
        engine.drop(f"story_{scratch}")
    engine.drop("grouping_stories")


def _member_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Take what grouping needs of one witness."""
    yield {"component": row["component"], "packed": pack(StoryMember(row["id"], unpack(About, row["about"]).times))}


def _group_rows(row: dict[str, Any], config: RelateConfig) -> Iterator[dict[str, Any]]:
    """Group the witnesses of one component."""
    members = [unpack(StoryMember, packed) for packed in row["members"]]
    for group in group_stories(members, [read_listed_pair(listed) for listed in row["pairs"]], config):
        yield from ({"id": witness, "first": group[0]} for witness in group)
