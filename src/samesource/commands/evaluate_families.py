"""The commands `evaluate relations` and `evaluate lineage`."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from samesource.config import Config
from samesource.config_file import load_config
from samesource.engines.skip_pandas import skip_pandas
from samesource.errors import OptionError
from samesource.evaluation.family_truth import FamilyTruth
from samesource.evaluation.lineage_score import LineageScore
from samesource.evaluation.rates import Rates
from samesource.evaluation.read_families import read_families
from samesource.evaluation.score_lineage import score_lineage
from samesource.evaluation.score_relations import RelationsScore, score_relations
from samesource.evaluation.trace_families import trace_families
from samesource.model import Trace

Score = RelationsScore | LineageScore
_SCORERS: dict[str, Callable[[Sequence[FamilyTruth], Trace], Score]] = {
    "relations": score_relations,
    "lineage": score_lineage,
}
_SIMULATED = "SIMULATION: figures of simulated families tell of the simulated steps, not of the press"


def evaluate_families(what: str, folder: Path, config: Path | None, *, hide_dates: bool, as_json: bool) -> None:
    """Trace FOLDER/reports, score `what` (relations or lineage) against FOLDER/truth and print the scores.

    `hide_dates` forgets the times and sources that texts state. Raises OptionError and InputError.
    """
    if what not in _SCORERS:
        raise OptionError(f"what is evaluated is one of {', '.join(_SCORERS)}", where=what)
    skip_pandas()
    chosen = load_config(config) if config else Config()
    if hide_dates:
        chosen = dataclasses.replace(chosen, reading=dataclasses.replace(chosen.reading, hide_statements=True))
    families = read_families(folder)
    trace = trace_families(folder, families, chosen)
    columns = {"all": _SCORERS[what](families, trace)}
    languages = sorted({family.language for family in families})
    if len(languages) > 1:
        for language in languages:
            columns[language] = _SCORERS[what]([one for one in families if one.language == language], trace)
    simulated = any(family.simulated for family in families)
    if as_json:
        told = {"schema": f"samesource/evaluation-{what}/1", "simulation": simulated, "hidden": hide_dates}
        scores = {name: _plain(score) for name, score in columns.items()}
        sys.stdout.write(json.dumps({**told, "scores": scores}, ensure_ascii=False, indent=1) + "\n")
        return
    notes = [_SIMULATED] if simulated else []
    notes += ["stated times and sources are hidden"] if hide_dates else []
    sys.stdout.write("\n".join([*notes, *_table(columns)]) + "\n")


def _plain(score: Score) -> dict[str, Any]:
    """Return a score as numbers, rates with their F1."""
    told: dict[str, Any] = {}
    for field in dataclasses.fields(score):
        value = getattr(score, field.name)
        told[field.name] = {**dataclasses.asdict(value), "f1": value.f1} if isinstance(value, Rates) else value
    return told


def _table(columns: dict[str, Score]) -> list[str]:
    """Return a line a figure, a column a language."""
    rows: dict[str, list[str]] = {}
    for score in columns.values():
        for field in dataclasses.fields(score):
            value = getattr(score, field.name)
            if isinstance(value, Rates):
                for name in ("precision", "recall", "f1"):
                    rows.setdefault(f"{field.name} {name}", []).append(f"{getattr(value, name):.3f}")
                rows.setdefault(f"{field.name} true", []).append(f"{value.true:,}")
            elif isinstance(value, dict):
                continue
            else:
                rows.setdefault(field.name, []).append(f"{value:.3f}" if isinstance(value, float) else f"{value:,}")
    wide = max(map(len, rows)) + 2
    lines = [" " * wide + "".join(f"{name:>9}" for name in columns)]
    named = {name.replace("_", " "): cells for name, cells in rows.items()}
    return lines + [f"{name:{wide}}" + "".join(f"{cell:>9}" for cell in cells) for name, cells in named.items()]
