"""Read the truth of families of reports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from samesource.errors import InputError
from samesource.evaluation.family_truth import FamilyTruth


def read_families(folder: Path) -> list[FamilyTruth]:
    """Read FOLDER/truth/*.json, laid out as benchmarks/relay; raise InputError where there is none or one is broken."""
    files = sorted((folder / "truth").glob("*.json"))
    if not files:
        raise InputError(
            "no truth files found", where=str(folder / "truth"), remedy="Give a folder as benchmarks/relay."
        )
    families = []
    for file in files:
        try:
            families.append(_family(file.stem, json.loads(file.read_text(encoding="utf-8"))))
        except (KeyError, TypeError, ValueError) as error:
            raise InputError("a truth file cannot be read", where=f"{file}: {error!r}") from error
    return families


def _family(name: str, told: dict[str, Any]) -> FamilyTruth:
    documents = told["documents"]
    return FamilyTruth(
        name=name,
        language=told["language"],
        simulated="simulation" in told,
        parents={f"{name}-{d['id']}": {f"{name}-{p['id']}": p["kind"] for p in d["parents"]} for d in documents},
        withheld=frozenset(f"{name}-{d['id']}" for d in documents if d["withheld"]),
        same_event=frozenset(f"{name}-{d['id']}" for d in documents if d["same_event"] and not d["withheld"]),
    )
