"""Align and judge the pairs of each likely story that the candidates left out."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pyarrow as pa

from samesource.config import Config
from samesource.engines.base import Engine
from samesource.kernels.components import components
from samesource.stages.align import align
from samesource.stages.relate import relate

_PAIRS = pa.schema([("a", pa.string()), ("b", pa.string())])
_BATCH = 4096

LIKELY = "SELECT a, b FROM found_relations WHERE same_story >= {least}"

MISSING = """
SELECT p.a AS a, p.b AS b FROM component_pairs p
LEFT JOIN found_relations r ON r.a = p.a AND r.b = p.b
WHERE r.a IS NULL
"""

TOGETHER = "SELECT * FROM found_{name} UNION ALL SELECT * FROM added_{name}"


def complete_pairs(engine: Engine, config: Config) -> None:
    """Make `alignments` and `relations`: those found, and all others of likely stories.

    A likely story is a connected component of pairs whose same-story probability is at least
    `relate.likely_story`, of up to `relate.all_pairs_limit` witnesses; larger ones keep the pairs found.
    """
    engine.sql("likely_pairs", LIKELY.format(least=round(config.relate.likely_story * 1_000_000)))
    pairs = engine.fetch("likely_pairs", ("a", "b"))
    batches = _component_pairs(pairs, config.relate.all_pairs_limit)
    engine.load("component_pairs", batches, _PAIRS)
    engine.sql("missing_pairs", MISSING)
    align(engine, config, pairs="missing_pairs", made="added_alignments")
    relate(engine, config, alignments="added_alignments", made="added_relations")
    for name in ("alignments", "relations"):
        engine.sql(name, TOGETHER.format(name=name))
    for scratch in ("likely_pairs", "component_pairs", "missing_pairs"):
        engine.drop(scratch)


def _component_pairs(pairs: pa.Table, limit: int) -> Iterator[pa.RecordBatch]:
    """List all pairs of each component of at most `limit` members."""
    left, right = pairs["a"].to_pylist(), pairs["b"].to_pylist()
    ids = sorted({*left, *right})
    number = {name: i for i, name in enumerate(ids)}
    edges = ((number[a], number[b]) for a, b in zip(left, right, strict=True))
    members = ([ids[i] for i in group] for group in components(len(ids), edges))
    small = (group for group in members if len(group) <= limit)
    rows = ({"a": a, "b": b} for group in small for a, b in itertools.combinations(group, 2))
    for batch in _batched(rows):
        yield pa.RecordBatch.from_pylist(batch, schema=_PAIRS)


def _batched(rows: Iterator[dict[str, str]]) -> Iterator[list[dict[str, str]]]:
    """Cut a stream into lists."""
    while batch := list(itertools.islice(rows, _BATCH)):
        yield batch
