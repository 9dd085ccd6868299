"""What families with recorded claims teach about origins."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from samesource.config import Config
from samesource.stages.claiming.origin_judge import OriginJudge
from samesource.stages.claiming.read_claims import read_claims
from samesource.stages.claiming.story_view import view_story
from samesource.training.match_claim import match_claim
from samesource.training.recorded_changes import recorded_changes
from samesource.training.recorded_claim import read_recorded_claims
from samesource.training.recorded_lineage import recorded_lineage
from samesource.training.relay_cases import RelayCase


@dataclass(frozen=True, slots=True)
class OriginExample:
    """One recorded claim of several independent texts: its pairs of texts, measured, and whether it has two origins.

    Which pair has the two origins is not recorded, only that one has.
    """

    family: str
    pairs: list[dict[str, float]]
    outcome: float


def origin_examples(folder: Path, cases: list[RelayCase], config: Config) -> list[OriginExample]:
    """Find the recorded claims of a folder's families, lineage given as recorded, and measure their texts."""
    return [example for case in cases for example in _of_family(folder, case, config)]


def _of_family(folder: Path, case: RelayCase, config: Config) -> Iterator[OriginExample]:
    """Yield the examples of one family; quotations, whose origin is their speaker, are none."""
    truth = json.loads((folder / "truth" / f"{case.family}.json").read_text(encoding="utf-8"))
    documents = truth["documents"]
    told = {f"{case.family}-{d['id']}": d["outlet"] for d in documents if d["same_event"] and not d["withheld"]}
    lineage = recorded_lineage(case.family, documents, sorted(told))
    changes = recorded_changes(case.documents, case.alignments, lineage, config.changes)
    alignments = [found for pair, found in case.alignments.items() if told.keys() >= set(pair)]
    view = view_story([case.documents[name] for name in told], alignments, [lineage], changes, (), told)
    found, judge = read_claims(view, config.claims.maximum), OriginJudge(view)
    for recorded in read_recorded_claims(truth, case.family):
        read = match_claim(recorded, found, view)
        if read is None or read.group.kind == "quote" or read.texts["estimate"] < 2:
            continue
        pairs = judge.pairs(read.roots(view.lineage), read.group.by_document(), read.texts["estimate"])
        measured = [values for _, _, values in pairs]
        if measured:
            yield OriginExample(case.family, measured, float(recorded.origins > 1))
