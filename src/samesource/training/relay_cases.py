"""The relay reports, prepared and aligned, family by family."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from samesource.config import Config
from samesource.records.alignment import Alignment
from samesource.records.prepared import Prepared
from samesource.stages.align_pair import align_pair
from samesource.stages.prepare_document import prepare_document
from samesource.stages.relation_features import relation_features


@dataclass(frozen=True, slots=True)
class RelayCase:
    """One family's reports by id, every pair of them aligned, and what no model changes of them."""

    family: str
    documents: dict[str, Prepared]
    alignments: dict[tuple[str, str], Alignment]
    values: dict[tuple[str, str], dict[str, float]]
    """Relation features of every pair."""
    make: str = ""
    """Name of the folder it comes from: families of one folder were written by the same writers."""


def relay_cases(folders: Sequence[Path], config: Config) -> list[RelayCase]:
    """Prepare and align FOLDER/reports/*.txt of each folder within each family; about 10 CPU ms a pair.

    With `reading.hide_statements` their dates and declared sources are forgotten.
    """
    return [case for folder in folders for case in _folder_cases(folder, config)]


def _folder_cases(folder: Path, config: Config) -> list[RelayCase]:
    """Prepare and align the families of one folder."""
    documents = {
        path.stem: prepare_document(path.stem, path.read_text(encoding="utf-8"), hidden=config.reading.hide_statements)
        for path in sorted((folder / "reports").glob("*.txt"))
    }
    cases = []
    for family, ids in itertools.groupby(sorted(documents), key=lambda name: name.split("-", maxsplit=1)[0]):
        members = {name: documents[name] for name in ids}
        alignments = {
            (a, b): align_pair(members[a], members[b], config.align) for a, b in itertools.combinations(members, 2)
        }
        values = {(a, b): relation_features(found, members[a], members[b]) for (a, b), found in alignments.items()}
        cases.append(RelayCase(family, members, alignments, values, folder.resolve().name))
    return cases
