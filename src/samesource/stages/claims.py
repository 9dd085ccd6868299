"""Find each story's claims and what stands behind them."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from samesource.config import ClaimConfig, Config
from samesource.engines.base import Engine
from samesource.records.about import About
from samesource.records.alignment import Alignment
from samesource.records.correction import Correction
from samesource.records.denied_dependence import denied_dependence
from samesource.records.lineage import Lineage
from samesource.records.member import Member
from samesource.records.packing import pack, unpack
from samesource.records.prepared import Prepared
from samesource.records.unpack_some import unpack_some
from samesource.stages.each_row import each_row
from samesource.stages.find_claims import find_claims
from samesource.stages.published_times import published_times
from samesource.stages.read_corrected import read_corrected
from samesource.stages.tell_facts import tell_facts
from samesource.tables import CLAIMS

_MEMBERS = pa.schema([("story", pa.string()), ("packed", pa.binary())])

MEMBER_SOURCES = """
SELECT f.story AS story, w.id AS id, w.witness AS witness, d.about AS about
FROM families f JOIN witnesses w ON f.id = w.witness JOIN declared d ON w.id = d.id
"""

STORY_MEMBERS = """
SELECT story, array_agg(packed) AS members, COUNT(*) AS documents FROM members GROUP BY story
"""

STORY_FACTS = """
SELECT f.story AS story, array_agg(d.packed) AS facts FROM families f JOIN facts d ON f.id = d.id GROUP BY f.story
"""

STORY_LINEAGES = "SELECT story, array_agg(packed) AS lineages FROM lineages GROUP BY story"

STORY_CHANGES = "SELECT story, array_agg(packed) AS changes FROM packed_changes GROUP BY story"

STORY_DEPENDENT = """
SELECT x.story AS story, array_agg(r.packed) AS relations
FROM refined_relations r JOIN stories x ON r.a = x.id JOIN stories y ON r.b = y.id
WHERE x.story = y.story AND r.dependent >= {least} AND r.relation <> 'quote' GROUP BY x.story
"""

CLAIMING = """
SELECT t.story AS story, t.prepared AS prepared, m.members AS members, l.lineages AS lineages,
       c.changes AS changes, a.alignments AS alignments, d.relations AS relations, s.facts AS facts
FROM story_texts t JOIN story_members m ON t.story = m.story JOIN story_lineages l ON t.story = l.story
LEFT JOIN story_changes c ON t.story = c.story LEFT JOIN story_alignments a ON t.story = a.story
LEFT JOIN story_dependent d ON t.story = d.story LEFT JOIN story_facts s ON t.story = s.story
WHERE m.documents > 1 OR (SELECT COUNT(*) FROM story_texts) <= {lone_stories}
"""


def claims(engine: Engine, config: Config) -> None:
    """Make `claims` from each story's texts, pairs, lineages and changes; cost a story: documents × claims."""
    engine.sql("member_sources", MEMBER_SOURCES)
    engine.map_batches("members", "member_sources", each_row(_member_rows, _MEMBERS), _MEMBERS)
    engine.sql("story_members", STORY_MEMBERS)
    engine.sql("story_facts", STORY_FACTS)
    engine.sql("story_lineages", STORY_LINEAGES)
    engine.sql("story_changes", STORY_CHANGES)
    engine.sql("story_dependent", STORY_DEPENDENT.format(least=int(config.claims.dependent * 1_000_000)))
    # Under an epoch whether a lone report's claims are listed may not hang on how many others there are.
    lone = 0 if engine.exists("epoch") else config.claims.lone_stories
    engine.sql("claiming", CLAIMING.format(lone_stories=lone))
    origins = {one.document: one.value for one in read_corrected(engine, ("origin",))}
    denials = read_corrected(engine, ("no-parent", "not-from"))
    fixed = functools.partial(_claim_rows, config=config.claims, origins=origins, denials=denials)
    kernel = each_row(fixed, CLAIMS.schema)
    engine.map_batches("claims", "claiming", kernel, CLAIMS.schema)
    for scratch in (
        "member_sources",
        "members",
        "story_members",
        "story_facts",
        "story_lineages",
        "story_changes",
        "story_dependent",
        "claiming",
    ):
        engine.drop(scratch)


def _member_rows(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Pack what counting needs of one document."""
    about = unpack(About, row["about"])
    published = next((time["value"] for time in published_times(about.times)), None)
    yield {"story": row["story"], "packed": pack(Member(row["id"], row["witness"], about.outlet, published))}


def _claim_rows(
    row: dict[str, Any], config: ClaimConfig, origins: dict[str, str], denials: list[Correction]
) -> Iterator[dict[str, Any]]:
    """Find the claims of one story."""
    denied = denied_dependence(denials)
    tied = sorted((pair["a"], pair["b"]) for pair in (unpack_some(packed, "ab") for packed in row["relations"] or ()))
    witnesses = sorted((unpack(Prepared, packed) for packed in row["prepared"]), key=lambda p: p.id)
    tell_facts(witnesses, row["facts"] or ())
    found = find_claims(
        row["story"],
        witnesses,
        sorted((_links(packed) for packed in row["alignments"] or ()), key=lambda p: (p.a, p.b)),
        sorted((unpack(Lineage, packed) for packed in row["lineages"]), key=lambda p: p.family),
        sorted((unpack(dict, packed) for packed in row["changes"] or ()), key=_canonical),
        sorted((unpack(dict, packed) for packed in row["members"]), key=lambda p: str(p["id"])),
        config,
        origins,
        [pair for pair in tied if not denied(*pair)],
    )
    for rank, claim in enumerate(found):
        yield {"id": claim["id"], "story": row["story"], "rank": rank, "claim_json": _canonical(claim)}


def _links(packed: bytes) -> Alignment:
    """Unpack what claims are grouped by: which sentences of a pair are aligned."""
    return Alignment(passages=[], features={}, **unpack_some(packed, ("a", "b", "links")))


def _canonical(value: dict[str, Any]) -> str:
    """Write a dict as JSON that depends on its content alone."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
