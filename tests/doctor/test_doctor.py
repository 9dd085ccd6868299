"""The doctor finds nothing wrong where nothing is, and what is wrong where something is."""

from __future__ import annotations

import gzip
import json
import sys
import tomllib
from pathlib import Path

import pytest

from samesource.archive.archive import Archive
from samesource.doctor import check_folders as folders
from samesource.doctor import check_machine as machine
from samesource.doctor import check_versions as versions
from samesource.doctor import check_work as work
from samesource.doctor.check_archive import check_archive
from samesource.doctor.check_background import _is_whole, check_background
from samesource.doctor.check_extras import _check
from samesource.doctor.check_java import check_java
from samesource.doctor.extras import EXTRAS
from samesource.doctor.list_requirements import list_requirements
from samesource.doctor.requirement import Requirement
from samesource.errors import EngineError
from samesource.model import Document
from tests.command import STORY, run_command
from tests.house.sources import ROOT


def project() -> dict[str, dict[str, list[str]]]:
    """Return what pyproject.toml declares of the package."""
    told: dict[str, dict[str, list[str]]] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return told["project"]  # type: ignore[return-value]


def test_a_working_installation_is_well() -> None:
    done = run_command("doctor", "--json")
    told = json.loads(done.stdout)
    broken = [finding for finding in told["findings"] if finding["state"] == "problem" and finding["name"] != "java"]
    assert broken == []
    assert done.returncode == (0 if told["healthy"] else 1)
    names = {finding["name"] for finding in told["findings"]}
    assert {"python", "dependencies", "extra pdf", "memory", "self test", "compiled kernels"} <= names
    assert all(finding["remedy"] for finding in told["findings"] if finding["state"] != "well")


def test_every_requirement_declared_can_be_read() -> None:
    lines = [
        *project()["dependencies"],
        *(line for extra in EXTRAS for line in project()["optional-dependencies"][extra]),
    ]
    read = [Requirement.parse(line) for line in lines]
    assert all(read)
    assert {"numpy", "duckdb", "pypdfium2"} <= {one.package for one in read if one}
    assert Requirement.parse("samesource[pdf]; extra == 'all'") is None
    assert Requirement.parse("prov[rdf]>=3; extra == 'prov'") == Requirement("prov", ((">=", "3"),), "prov", ("rdf",))


def test_extras_of_packages_are_required_with_them() -> None:
    packages = {one.package.lower() for one in list_requirements() if one.extra == "prov"}
    assert {"prov", "rdflib"} <= packages


@pytest.mark.parametrize(
    ("line", "version", "fits"),
    [
        ("a>=2.0", "2.0.0", True),
        ("a>=2.0", "1.19.4", False),
        ("a<0.29,>=0.28", "0.28.7", True),
        ("a<0.29,>=0.28", "0.29", False),
        ("a<0.29,>=0.28", "0.100.0", False),
        ("a==1.2", "1.2.0", True),
        ("a", "0.0.1", True),
    ],
)
def test_versions_are_compared_as_numbers(line: str, version: str, fits: bool) -> None:
    requirement = Requirement.parse(line)
    assert requirement is not None
    assert requirement.allows(version) is fits


def test_extras_are_those_declared() -> None:
    assert set(EXTRAS) == set(project()["optional-dependencies"]) - {"all", "bench", "browser", "fuzz", "docs", "dev"}


def test_an_extra_is_absent_whole_or_unfit() -> None:
    absent = _check("x", "a thing", [Requirement("surely-not-installed", (), "x")])
    assert (absent.state, "samesource[x]" in absent.remedy) == ("absent", True)
    assert _check("x", "a thing", [Requirement("numpy", ((">=", "1"),), "x")]).state == "well"
    assert _check("x", "a thing", [Requirement("numpy", ((">=", "999"),), "x")]).state == "problem"


def test_a_dependency_too_old_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "list_requirements", lambda: [Requirement("numpy", ((">=", "999"),), "")])
    finding = versions.check_versions()[-1]
    assert finding.state == "problem"
    assert "numpy>=999 (found: " in finding.found


def test_no_java_is_a_problem_only_where_spark_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> Path:
        raise EngineError("Spark needs Java 17 or 21", remedy="Install it.")

    module = sys.modules[check_java.__module__]
    monkeypatch.setattr(module, "find_java", fail)
    for installed, state in (("4.3", "problem"), ("", "absent")):
        monkeypatch.setattr(module, "installed_version", lambda _, version=installed: version)
        assert (check_java().state, check_java().remedy) == (state, "Install it.")


def test_folders_that_cannot_be_written_to_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "is_writable", lambda _: False)
    temporary, code = folders.check_folders()
    assert (temporary.state, code.state) == ("problem", "absent")
    assert "TMPDIR" in temporary.remedy
    assert "NUMBA_CACHE_DIR" in code.remedy


def test_a_small_container_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "memory.max").write_text("268435456\n")
    monkeypatch.setattr(machine, "_LIMITS", (tmp_path / "memory.max",))
    memory = machine.check_machine()[1]
    assert memory.state == "problem"
    assert "limited to 0.2 GiB" in memory.found


def test_a_damaged_list_of_words_is_not_whole(tmp_path: Path) -> None:
    packed = gzip.compress(b"words" * 1000)
    (tmp_path / "large_en.msgpack.gz").write_bytes(packed)
    (tmp_path / "small_de.msgpack.gz").write_bytes(packed[:-9])
    assert [_is_whole(tmp_path, language) for language in ("en", "de", "fr")] == [True, False, False]
    assert check_background().state == "well"


def test_a_self_test_that_dies_is_a_problem(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    (finding,) = work.check_work()
    assert finding.state == "problem"
    assert "SIGSEGV" in finding.found


def test_an_archive_is_looked_through(tmp_path: Path) -> None:
    folder = tmp_path / "held"
    with Archive.create(folder) as archive:
        archive.add([Document(id="a", text=STORY), Document(id="b", text=STORY.replace("140", "410"))])
    sound = check_archive(folder)
    assert {one.state for one in sound} == {"well"}
    assert {one.name for one in sound} >= {"archive", "documents", "epoch", "archive grows"}
    database = folder / "archive.db"
    content = bytearray(database.read_bytes())
    content[len(content) * 3 // 4] ^= 0x10
    database.write_bytes(content)
    damaged = check_archive(folder)
    assert damaged[0].state == "problem"
    assert damaged[0].remedy


def test_no_archive_is_told_as_such(tmp_path: Path) -> None:
    (finding,) = check_archive(tmp_path / "nowhere")
    assert finding.state == "problem"
    assert finding.remedy
