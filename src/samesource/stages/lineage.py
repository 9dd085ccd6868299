"""Trace the lineage of every family."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa

from samesource.config import Config, LineageConfig, RelateConfig
from samesource.engines.base import Engine
from samesource.records.alignment import Alignment
from samesource.records.copy import Copy
from samesource.records.correction import EDGES as TOLD_EDGES
from samesource.records.correction import Correction
from samesource.records.packing import pack, unpack
from samesource.records.prepared import Prepared
from samesource.records.relation import Relation
from samesource.stages.each_row import each_row
from samesource.stages.read_corrected import read_corrected
from samesource.stages.trace_lineage import HeardStories, trace_lineage
from samesource.tables import EDGES, LINEAGES

_COPIES = pa.schema([("witness", pa.string()), ("packed", pa.binary())])

COPY_SOURCES = """
SELECT d.id AS id, w.witness AS witness, d.about AS about
FROM declared d JOIN witnesses w ON d.id = w.id WHERE w.id <> w.witness
"""

STORY_TEXTS = """
SELECT f.story AS story, array_agg(p.packed) AS prepared
FROM families f JOIN prepared p ON f.id = p.id GROUP BY f.story
"""

STORY_COPIES = """
SELECT f.story AS story, array_agg(c.packed) AS copies
FROM families f JOIN copies c ON f.id = c.witness GROUP BY f.story
"""

STORY_ALIGNMENTS = """
SELECT f.story AS story, array_agg(l.packed) AS alignments, array_agg(r.packed) AS relations
FROM alignments l JOIN relations r ON l.a = r.a AND l.b = r.b
JOIN families f ON l.a = f.id JOIN families g ON l.b = g.id
WHERE f.story = g.story GROUP BY f.story
"""

TRACING = """
SELECT s.story AS story, s.families_json AS families_json, t.prepared AS prepared, c.copies AS copies,
       l.alignments AS alignments, l.relations AS relations
FROM family_sets s JOIN story_texts t ON s.story = t.story
LEFT JOIN story_copies c ON s.story = c.story LEFT JOIN story_alignments l ON s.story = l.story
"""


def lineage(engine: Engine, config: Config) -> None:
    """Make `lineages` and `edges` from families and their pairs; cost a story: witnesses² × sentences."""
    engine.sql("copy_sources", COPY_SOURCES)
    engine.map_batches("copies", "copy_sources", each_row(_copy_rows, _COPIES), _COPIES)
    engine.sql("story_texts", STORY_TEXTS)
    engine.sql("story_copies", STORY_COPIES)
    engine.sql("story_alignments", STORY_ALIGNMENTS)
    engine.sql("tracing", TRACING)
    told = read_corrected(engine, TOLD_EDGES)
    kernel = each_row(
        functools.partial(_lineage_rows, config=config.lineage, corrections=told, relate=config.relate),
        LINEAGES.schema,
    )
    engine.map_batches("lineages", "tracing", kernel, LINEAGES.schema)
    engine.map_batches("edges", "lineages", each_row(_edge_rows, EDGES.schema), EDGES.schema)
    for scratch in ("copy_sources", "story_copies", "tracing"):
        engine.drop(scratch)


def _copy_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Pack one copy."""
    about = unpack(dict, row["about"])
    yield {"witness": row["witness"], "packed": pack(Copy(row["id"], row["witness"], about))}


def _lineage_rows(
    row: dict[str, Any],
    config: LineageConfig,
    corrections: Sequence[Correction] = (),
    relate: RelateConfig | None = None,
) -> Iterator[dict[str, Any]]:
    """Trace the families of one story."""
    # A text that stands alone derives from nothing, whatever it says; in an archive most do.
    told = row["prepared"] if len(row["prepared"]) > 1 or row["copies"] else ()
    witnesses = sorted((unpack(Prepared, packed) for packed in told), key=lambda w: w.id)
    copies = sorted((unpack(Copy, packed) for packed in row["copies"] or ()), key=lambda c: c.id)
    alignments = sorted((unpack(Alignment, packed) for packed in row["alignments"] or ()), key=lambda p: (p.a, p.b))
    relations = sorted((unpack(Relation, packed) for packed in row["relations"] or ()), key=lambda p: (p.a, p.b))
    known: HeardStories = {}
    for family, members in sorted(json.loads(row["families_json"]).items()):
        inside = set(members)
        own = [copy for copy in copies if copy.witness in inside]
        traced = trace_lineage(
            row["story"], family, members, witnesses, own, alignments, relations, config, corrections, relate, known
        )
        yield {"family": family, "story": row["story"], "packed": pack(traced)}


def _edge_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """List the edges of one family whose parent was given."""
    traced = unpack(dict, row["packed"])
    lost = {source["id"] for source in traced["lost"]}
    for edge in traced["edges"]:
        if edge["parent"] not in lost:
            names = {name: edge[name] for name in ("parent", "child", "kind")}
            yield {"family": row["family"], "story": row["story"], **names}
