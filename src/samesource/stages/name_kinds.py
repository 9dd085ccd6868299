"""Of what kind each edge of a lineage is, now that parents and children are known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from samesource.config import LineageConfig
from samesource.records.alignment import Alignment
from samesource.records.prepared import Prepared
from samesource.stages.judge_kind import judge_kind
from samesource.stages.kind_features import kind_features

Edge = dict[str, Any]


def name_kinds(
    edges: list[Edge], witnesses: list[Prepared], alignments: list[Alignment], config: LineageConfig
) -> tuple[list[Edge], list[dict[str, Any]]]:
    """Return the edges with their kinds, and each kind with its share of dependence ({a, b, kind, share}).

    A merger takes over a part of each parent: only with all of them known does it show whether it adds anything.
    Of two texts alone each role counts as much as it is likely. Edges that are no edges of two aligned witnesses, and
    those called quotes, stay as they are.
    """
    prepared = {witness.id: witness for witness in witnesses}
    aligned = {(alignment.a, alignment.b): alignment for alignment in alignments}
    parents: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        parents[edge["child"]].append(edge["parent"])
    named, kinds = [], []
    for edge in edges:
        parent, child = edge["parent"], edge["child"]
        pair = (min(parent, child), max(parent, child))
        if pair not in aligned or edge["kind"] == "quote" or pair[0] not in prepared or pair[1] not in prepared:
            named.append(edge)
            continue
        beside = [(min(child, other), max(child, other)) for other in parents[child] if other != parent]
        others = [aligned[other] for other in beside if other in aligned]
        shares = _shares(prepared[parent], prepared[child], aligned[pair], others, config)
        if not others:
            # Cut or extended: that hangs on the direction, and is as sure as the direction is.
            turned = _shares(prepared[child], prepared[parent], aligned[pair], (), config)
            forth = edge["direction"]
            shares = {name: forth * shares[name] + (1.0 - forth) * turned[name] for name in shares}
        if others:
            # A text of two parents is a copy of neither.
            shares = {name: share / (1.0 - shares["copy"]) for name, share in shares.items() if name != "copy"}
        kind = max(sorted(shares), key=lambda name: shares[name])
        named.append({**edge, "kind": kind})
        kinds.append({"a": pair[0], "b": pair[1], "kind": kind, "share": round(shares[kind], 6)})
    return named, kinds


def _shares(
    parent: Prepared, child: Prepared, alignment: Alignment, others: Sequence[Alignment], config: LineageConfig
) -> dict[str, float]:
    """Judge the kind of one edge, the roles given."""
    values = kind_features(parent, child, alignment, others)
    told = alignment.features
    return judge_kind(values | {"run": told["log_run"]}, told["g5_jaccard"], config.models)
