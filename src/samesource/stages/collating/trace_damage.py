"""Follow the factual changes of a family down its lineage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from samesource.config import AlignConfig
from samesource.records.alignment import Alignment
from samesource.records.lineage import Lineage
from samesource.records.prepared import Prepared
from samesource.stages.collating.describe_damage import describe_damage
from samesource.stages.collating.follow_reading import follow_reading
from samesource.stages.collating.lay_out_family import lay_out_family
from samesource.stages.collating.reading_table import ReadingTable


def trace_damage(
    lineage: Lineage,
    texts: Sequence[Prepared],
    alignments: Sequence[Alignment],
    changes: Sequence[Mapping[str, Any]],
    members: Sequence[Mapping[str, Any]],
    config: AlignConfig,
) -> list[dict[str, Any]]:
    """Return damage[] of one family (`records.damage.Damage`), those that went furthest first.

    `texts` are its witnesses, `members` all its documents as {id, witness, outlet, corrections}. The witnesses are
    collated only where a changed one has descendants. Cost: that of the collation, then changes × witnesses below.
    """
    own = {text.id for text in texts}
    factual = [c for c in changes if c["severity"] == "factual" and c["parent"] in own and c["child"] in own]
    children: dict[str, list[str]] = defaultdict(list)
    parents: dict[str, list[str]] = defaultdict(list)
    for edge in lineage.edges:
        if edge["parent"] in own and edge["child"] in own:
            children[edge["parent"]].append(edge["child"])
            parents[edge["child"]].append(edge["parent"])
    sure = {(edge["parent"], edge["child"]) for edge in lineage.edges if edge["determined"]}
    table = None
    if any(children[change["child"]] for change in factual):
        known = {(alignment.a, alignment.b): alignment for alignment in alignments}
        table = ReadingTable(lay_out_family(texts, parents, known, config)[0])
    by_edge: dict[tuple[str, str], list[Mapping[str, Any]]] = defaultdict(list)
    for change in factual:
        by_edge[change["parent"], change["child"]].append(change)
    found = []
    for change in factual:
        states = follow_reading(change, children, by_edge, table) if table and children[change["child"]] else {}
        found.append(
            describe_damage(
                lineage.family, change, states, members, determined=(change["parent"], change["child"]) in sure
            )
        )
    found.sort(
        key=lambda d: (d["update"], not d["determined"], -len(d["carried"]), d["child"], d["parent"], d["description"])
    )
    return found
