"""Collations as a user asks for them: from files, from a trace, and on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

import samesource
from samesource.errors import InputError
from tests.command import run_command
from tests.stages.collating.test_collate_family import SENTENCES

TEXT = " ".join(SENTENCES)
REPORTS = {"wire": TEXT, "herald": TEXT.replace("14 vessels", "41 vessels"), "post": TEXT.replace("nine", "ten")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in REPORTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_reports_are_collated_and_typed(folder: Path) -> None:
    collation = samesource.collate([folder])
    assert sorted(witness.id for witness in collation.witnesses) == sorted(REPORTS)
    kinds = {kind for place in collation.places for reading in place.readings for kind in reading.kinds}
    assert "number" in kinds
    assert collation == samesource.collate([samesource.Document(text=t, id=n) for n, t in sorted(REPORTS.items())])


def test_a_family_of_a_trace_is_collated_along_its_lineage(folder: Path) -> None:
    trace = samesource.trace([folder])
    collation = samesource.collate(trace)
    parents: dict[str, set[str]] = {}
    for edge in (edge for graph in trace.lineage for edge in graph.edges):
        parents.setdefault(edge.child, set()).add(edge.parent)
    for witness in collation.witnesses:
        # A root, or the child of a lost source, is aligned with the text most like it.
        assert set(witness.guides) <= parents.get(witness.id, set(REPORTS))
    told = {says for place in collation.places for reading in place.readings for says in reading.says}
    assert told <= {change.description for change in trace.changes}
    with pytest.raises(InputError):
        samesource.collate(trace, family="none")
    with pytest.raises(InputError, match="no texts"):
        samesource.collate(samesource.Trace.from_json(trace.to_json()))


def test_one_report_is_no_collation(folder: Path) -> None:
    with pytest.raises(InputError, match="two witnesses"):
        samesource.collate(folder / "wire.txt")


def test_the_command_writes_what_it_is_asked_for_and_reads_it_again(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "written"
    done = run_command("collate", folder / "wire.txt", folder / "herald.txt", "--out", out / "apparatus.xml")
    assert done.returncode == 0, done.stderr
    assert "2 witnesses" in done.stderr
    again = run_command("collate", out / "apparatus.xml")
    assert again.returncode == 0, again.stderr
    assert again.stdout.startswith("place,herald,wire\n")
    assert ",41,14\n" in again.stdout


def test_the_command_refuses_what_it_cannot_do(folder: Path) -> None:
    assert run_command("collate", folder, "--format", "docx").returncode == 2
    assert run_command("collate", folder, "--family", "x").returncode == 2
    assert run_command("collate", folder / "wire.txt").returncode == 1
