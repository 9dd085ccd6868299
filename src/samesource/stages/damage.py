"""Follow every factual change to where it went."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from samesource.config import AlignConfig, Config
from samesource.engines.base import Engine
from samesource.records.about import About
from samesource.records.alignment import Alignment
from samesource.records.lineage import Lineage
from samesource.records.packing import pack_mapping, unpack
from samesource.records.prepared import Prepared
from samesource.stages.collating.trace_damage import trace_damage
from samesource.stages.each_row import each_row
from samesource.tables import DAMAGE

_HOLDERS = pa.schema([("story", pa.string()), ("packed", pa.binary())])

ALTERED_STORIES = "SELECT DISTINCT story FROM changes WHERE severity = 'factual'"

HOLDER_SOURCES = """
SELECT f.story AS story, w.id AS id, w.witness AS witness, d.about AS about
FROM altered_stories s JOIN families f ON s.story = f.story JOIN witnesses w ON f.id = w.witness
JOIN declared d ON w.id = d.id
"""

EDGE_ALIGNMENTS = """
SELECT e.story AS story, array_agg(l.packed) AS alignments
FROM altered_stories s JOIN edges e ON s.story = e.story
JOIN alignments l ON l.a = (CASE WHEN e.parent < e.child THEN e.parent ELSE e.child END)
                 AND l.b = (CASE WHEN e.parent < e.child THEN e.child ELSE e.parent END)
GROUP BY e.story
"""

FOLLOWING = """
SELECT s.story AS story, t.prepared AS prepared, a.alignments AS alignments, c.changes AS changes,
       l.lineages AS lineages, m.members AS members
FROM altered_stories s JOIN story_texts t ON s.story = t.story JOIN edge_alignments a ON s.story = a.story
JOIN (SELECT story, array_agg(packed) AS changes FROM packed_changes GROUP BY story) c ON s.story = c.story
JOIN (SELECT story, array_agg(packed) AS lineages FROM lineages GROUP BY story) l ON s.story = l.story
JOIN (SELECT story, array_agg(packed) AS members FROM holders GROUP BY story) m ON s.story = m.story
"""


def damage(engine: Engine, config: Config) -> None:
    """Make `damage` from changes, lineages and texts of stories with factual changes; cost a story: words of it."""
    engine.sql("altered_stories", ALTERED_STORIES)
    engine.sql("holder_sources", HOLDER_SOURCES)
    engine.map_batches("holders", "holder_sources", each_row(_holder_rows, _HOLDERS), _HOLDERS)
    engine.sql("edge_alignments", EDGE_ALIGNMENTS)
    engine.sql("following", FOLLOWING)
    kernel = each_row(functools.partial(_damage_rows, config=config.align), DAMAGE.schema)
    engine.map_batches("damage", "following", kernel, DAMAGE.schema)
    for scratch in ("altered_stories", "holder_sources", "holders", "edge_alignments", "following"):
        engine.drop(scratch)


def _holder_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Pack what the damage report needs of one document: its outlet and its own notes of correction."""
    about = unpack(About, row["about"])
    notes = [said["value"] for said in about.declared if said["kind"] == "correction"]
    holder = {"id": row["id"], "witness": row["witness"], "outlet": about.outlet, "corrections": notes}
    yield {"story": row["story"], "packed": pack_mapping(holder)}


def _damage_rows(row: dict[str, Any], config: AlignConfig) -> Iterator[dict[str, Any]]:
    """Follow the factual changes of one story."""
    texts = sorted((unpack(Prepared, packed) for packed in row["prepared"]), key=lambda p: p.id)
    alignments = sorted((unpack(Alignment, packed) for packed in row["alignments"]), key=lambda p: (p.a, p.b))
    changes = sorted((unpack(dict, packed) for packed in row["changes"]), key=_canonical)
    members = sorted((unpack(dict, packed) for packed in row["members"]), key=lambda member: str(member["id"]))
    rank = 0
    for lineage in sorted((unpack(Lineage, packed) for packed in row["lineages"]), key=lambda p: p.family):
        inside = set(lineage.members)
        own = [text for text in texts if text.id in inside]
        held = [member for member in members if member["id"] in inside]
        for entry in trace_damage(lineage, own, alignments, changes, held, config):
            yield {"story": row["story"], "rank": rank, "damage_json": _canonical(entry)}
            rank += 1


def _canonical(value: dict[str, Any]) -> str:
    """Write a dict as JSON that depends on its content alone."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
