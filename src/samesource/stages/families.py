"""Group the witnesses of each story into families."""

from __future__ import annotations

import json
from collections import defaultdict

import pyarrow as pa

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.records.packing import unpack
from samesource.records.relation import Relation
from samesource.stages.digest_ids import digest_ids
from samesource.stages.group_families import group_families
from samesource.tables import FAMILIES

_SETS = pa.schema([("story", pa.string()), ("families_json", pa.string())])

WITHIN_STORIES = """
SELECT x.story AS story, r.a AS a, r.b AS b, r.packed AS packed
FROM relations r JOIN stories x ON r.a = x.id JOIN stories y ON r.b = y.id
WHERE x.story = y.story
"""


def families(engine: Engine, config: Config) -> None:
    """Make `families` and `family_sets` (a story's families as JSON {family: [witnesses]}); cost linear in pairs."""
    engine.sql("within_stories", WITHIN_STORIES)
    relations: dict[str, list[Relation]] = defaultdict(list)
    for row in engine.fetch("within_stories", ("a", "b")).to_pylist():
        relations[row["story"]].append(unpack(Relation, row["packed"]))
    members: dict[str, list[str]] = defaultdict(list)
    for row in engine.fetch("stories", ("story", "id")).to_pylist():
        members[row["story"]].append(row["id"])
    documents: dict[str, list[str]] = defaultdict(list)
    for row in engine.fetch("witnesses", ("id",)).to_pylist():
        documents[row["witness"]].append(row["id"])
    rows, sets = [], []
    for story, ids in members.items():
        groups = {
            digest_ids(document for witness in group for document in documents[witness]): sorted(group)
            for group in group_families(ids, relations[story], config.relate)
        }
        sets.append({"story": story, "families_json": json.dumps(groups, ensure_ascii=False, sort_keys=True)})
        rows += [{"id": witness, "story": story, "family": name} for name, group in groups.items() for witness in group]
    engine.load("families", pa.Table.from_pylist(rows, schema=FAMILIES.schema), FAMILIES.schema)
    engine.load("family_sets", pa.Table.from_pylist(sets, schema=_SETS), _SETS)
    engine.drop("within_stories")
