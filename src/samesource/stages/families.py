"""Group the witnesses of each story into families."""

from __future__ import annotations

import functools
import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from samesource.config import Config, RelateConfig
from samesource.engines.base import Engine
from samesource.stages.each_row import each_row
from samesource.stages.group_families import group_families
from samesource.stages.listed_pair import LISTED_PAIR, read_listed_pair
from samesource.stages.name_groups import name_groups

_GROUPS = pa.schema([("id", pa.string()), ("first", pa.string())])
_SETS = pa.schema([("story", pa.string()), ("families_json", pa.string())])

GROUPING = (
    f"SELECT x.story AS story, array_agg({LISTED_PAIR}) AS pairs "
    "FROM relations r JOIN stories x ON r.a = x.id JOIN stories y ON r.b = y.id "
    "WHERE x.story = y.story AND r.dependent >= {least} GROUP BY x.story"
)

FAMILIES = "SELECT s.id AS id, s.story AS story, n.name AS family FROM stories s JOIN family_names n ON s.id = n.id"

MEMBERS = "SELECT story, array_agg(family || ' ' || id) AS members FROM families GROUP BY story"


def families(engine: Engine, config: Config) -> None:
    """Make `families` and `family_sets` (a story's families as JSON {family: [witnesses]}); cost linear in pairs.

    One row a story, with its dependent pairs; a family's id is the hash of all its documents, copies included.
    """
    # Pairs no stricter than those that group_families keeps: it draws the line, on the probabilities themselves.
    engine.sql("grouping_families", GROUPING.format(least=int(config.relate.dependent * 1_000_000)))
    kernel = each_row(functools.partial(_group_rows, config=config.relate), _GROUPS)
    engine.map_batches("family_groups", "grouping_families", kernel, _GROUPS)
    name_groups(engine, "family_groups", "family_names")
    engine.sql("families", FAMILIES)
    engine.sql("family_members", MEMBERS)
    engine.map_batches("family_sets", "family_members", each_row(_set_rows, _SETS), _SETS)
    for scratch in ("grouping_families", "family_groups", "family_names", "family_members"):
        engine.drop(scratch)


def _group_rows(row: dict[str, Any], config: RelateConfig) -> Iterator[dict[str, Any]]:
    """Group the witnesses of one story that have a dependent pair."""
    pairs = [read_listed_pair(listed) for listed in row["pairs"]]
    for group in group_families([name for pair in pairs for name in (pair.a, pair.b)], pairs, config):
        yield from ({"id": witness, "first": group[0]} for witness in group)


def _set_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Write down the families of one story."""
    groups: dict[str, list[str]] = defaultdict(list)
    for member in sorted(row["members"]):
        family, witness = member.split(" ", 1)
        groups[family].append(witness)
    yield {"story": row["story"], "families_json": json.dumps(groups, ensure_ascii=False, sort_keys=True)}
