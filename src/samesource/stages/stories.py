"""Group witnesses into stories."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.records.about import About
from samesource.records.packing import unpack
from samesource.records.relation import Relation
from samesource.records.story_member import StoryMember
from samesource.stages.digest_ids import digest_ids
from samesource.stages.group_stories import group_stories
from samesource.tables import STORIES

WITNESSES_ABOUT = (
    "SELECT d.id AS id, d.about AS about FROM declared d JOIN witnesses w ON d.id = w.id AND d.id = w.witness"
)


def stories(engine: Engine, config: Config) -> None:
    """Make `stories` from relations and dates; a story's id is the hash of all its documents, copies included.

    Cost: pairs, and within a connected component of pairs its witnesses squared.
    """
    engine.sql("witnesses_about", WITNESSES_ABOUT)
    members = [_member(row) for row in engine.fetch("witnesses_about", ("id",)).to_pylist()]
    relations = [unpack(Relation, row["packed"]) for row in engine.fetch("relations", ("a", "b")).to_pylist()]
    groups = group_stories(members, relations, config.relate)
    documents: dict[str, list[str]] = {member.id: [] for member in members}
    for row in engine.fetch("witnesses", ("id",)).to_pylist():
        documents[row["witness"]].append(row["id"])
    rows = []
    for group in groups:
        story = digest_ids(document for witness in group for document in documents[witness])
        rows += [{"id": witness, "story": story} for witness in group]
    engine.load("stories", pa.Table.from_pylist(rows, schema=STORIES.schema), STORIES.schema)
    engine.drop("witnesses_about")


def _member(row: dict[str, Any]) -> StoryMember:
    """Take what grouping needs of one witness."""
    return StoryMember(row["id"], unpack(About, row["about"]).times)
