"""Trace families whose truth is known."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from samesource.config import Config
from samesource.errors import InputError
from samesource.evaluation.family_truth import FamilyTruth
from samesource.model import Document, Trace
from samesource.tracing import trace


def trace_families(folder: Path, families: Sequence[FamilyTruth], config: Config) -> Trace:
    """Trace FOLDER/reports and return one trace of all; raise InputError where a report is missing.

    Families written by hand are traced together, as they would be met. Simulated ones are traced each alone: those
    of one language share frames of sentences, as reports of different events do not.
    """
    documents = {family.name: _documents(folder, family) for family in families}
    together = [document for family in families if not family.simulated for document in documents[family.name]]
    alone = [documents[family.name] for family in families if family.simulated]
    traces = [trace(given, config=config) for given in (together, *alone) if given]
    parts: dict[str, Any] = {
        name: tuple(itertools.chain.from_iterable(getattr(one, name) for one in traces))
        for name in ("rejected", "documents", "stories", "relations", "lineage", "changes", "claims")
    }
    return dataclasses.replace(traces[0], **parts)


def _documents(folder: Path, family: FamilyTruth) -> list[Document]:
    """Read the given reports of one family."""
    found = []
    for name in sorted(family.given):
        file = folder / "reports" / f"{name}.txt"
        if not file.is_file():
            raise InputError("a report of the truth is missing", where=str(file))
        found.append(Document(text=file.read_text(encoding="utf-8"), id=name))
    return found
