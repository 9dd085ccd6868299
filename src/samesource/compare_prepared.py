"""Two prepared texts, compared."""

from __future__ import annotations

import dataclasses
from typing import Any

from samesource.config import Config
from samesource.model import Comparison
from samesource.records.alignment import Alignment
from samesource.records.prepared import Prepared
from samesource.records.relation import Relation
from samesource.stages.align_pair import align_pair
from samesource.stages.find_changes import find_changes
from samesource.stages.judge_pair import judge_pair

_MIRRORED = {"a_start": "b_start", "a_end": "b_end", "b_start": "a_start", "b_end": "a_end"}


def compare_prepared(first: Prepared, second: Prepared, config: Config) -> Comparison:
    """Compare two prepared texts of different ids; `first` is side a and the old side of changes."""
    small, large = sorted((first, second), key=lambda prepared: prepared.id)
    alignment = align_pair(small, large, config.align)
    relation = judge_pair(alignment, small, large, config.relate)
    changes = find_changes(second, [first], [alignment], config.changes)
    return _present(alignment, relation, changes, small, large, mirrored=first is not small)


def _present(
    alignment: Alignment,
    relation: Relation,
    changes: list[dict[str, Any]],
    small: Prepared,
    large: Prepared,
    *,
    mirrored: bool,
) -> Comparison:
    """Put the first given on side a."""
    sides = ("b", "a") if mirrored else ("a", "b")
    prepared = {"a": small, "b": large}
    links = [
        {
            "a": _sentence_spans(prepared[sides[0]], link[sides[0]]),
            "b": _sentence_spans(prepared[sides[1]], link[sides[1]]),
            "score": link["score"],
        }
        for link in alignment.links
    ]
    passages = [_mirror(passage) if mirrored else passage for passage in alignment.passages]
    return Comparison.from_dict(
        {
            "relation": {**dataclasses.asdict(relation), "passages": alignment.passages},
            "passages": sorted(passages, key=lambda p: (p["a_start"], p["b_start"])),
            "links": sorted(links, key=lambda k: [span["start"] for span in k["a"]]),
            "changes": changes,
        }
    )


def _sentence_spans(prepared: Prepared, sentences: list[int]) -> list[dict[str, int]]:
    """Return the original spans of some sentences."""
    spans = [prepared.original(int(prepared.sentence_start[i]), int(prepared.sentence_end[i])) for i in sentences]
    return [{"start": start, "end": end} for start, end in spans]


def _mirror(passage: dict[str, Any]) -> dict[str, Any]:
    """Exchange the sides of a passage and of its matches."""
    turned = {name: passage[_MIRRORED.get(name, name)] for name in passage}
    return turned | {"matches": [{name: m[_MIRRORED[name]] for name in m} for m in passage["matches"]]}
