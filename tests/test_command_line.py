"""The commands as a user meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import EXAMPLE, run_command, trace_folder


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """What `samesource demo` printed, and where it wrote."""
    out = tmp_path_factory.mktemp("demo")
    done = run_command("demo", "--out", out)
    assert done.returncode == 0, done.stderr
    return done.stdout, out


def test_demo_names_its_report_and_writes_it(demo: tuple[str, Path]) -> None:
    printed, out = demo
    assert "report.html" in printed.replace("\n", "")
    assert (out / "report.html").stat().st_size > 20_000
    assert len(json.loads((out / "trace.json").read_text(encoding="utf-8"))["documents"]) == 12


def test_the_report_asks_nothing_of_the_network(demo: tuple[str, Path]) -> None:
    report = (demo[1] / "report.html").read_text(encoding="utf-8")
    assert "<link" not in report
    assert 'src="http' not in report
    assert "@import" not in report


def test_metadata_reaches_the_documents(tmp_path: Path) -> None:
    trace = trace_folder(EXAMPLE, tmp_path / "out", "--metadata", str(EXAMPLE / "metadata.csv"))
    outlets = {document["id"]: document["outlet"] for document in trace["documents"]}
    assert outlets["c1-d01"] == outlets["c1-d02"] == "Atlantic Newswire"
    assert len(outlets) == 12
    assert trace["rejected"] == []


def test_json_on_stdout_is_the_trace_that_is_written(tmp_path: Path) -> None:
    done = run_command("trace", EXAMPLE, "--out", tmp_path / "out", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == json.loads((tmp_path / "out" / "trace.json").read_text(encoding="utf-8"))


def test_tables_on_request(tmp_path: Path) -> None:
    trace_folder(EXAMPLE, tmp_path / "out", "--tables")
    names = {path.stem for path in (tmp_path / "out" / "tables").glob("*.parquet")}
    assert {"documents", "relations", "edges", "changes", "claims"} <= names


def test_compare_says_the_relation() -> None:
    done = run_command("compare", EXAMPLE / "c1-d02.txt", EXAMPLE / "c1-d03.txt", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["relation"]["relation"] == "copy"


def test_inspect_shows_what_a_file_says_of_itself() -> None:
    done = run_command("inspect", EXAMPLE / "c1-d03.txt")
    assert done.returncode == 0, done.stderr
    assert "en" in done.stdout


@pytest.mark.parametrize("arguments", [(), ("trace",), ("compare",), ("demo",), ("inspect",)])
def test_help_explains_each_command(arguments: tuple[str, ...]) -> None:
    done = run_command(*arguments, "--help")
    assert done.returncode == 0
    assert "Usage" in done.stdout


def test_the_version_is_the_package_s() -> None:
    done = run_command("--version")
    assert done.returncode == 0
    assert done.stdout.strip().split()[-1] == "0.1.0"
