"""What is published: small, whole, without tests, and the same from the checkout as from the source archive."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.house.sources import ROOT

LARGEST = 5_000_000
"""Bytes that the wheel may have."""
NEEDED = (
    r"samesource/py\.typed",
    r"samesource/schema/trace-1\.json",
    r"samesource/models/\w+\.json",
    r"samesource/language/packs/furniture/en\.toml",
    r"samesource/language/attributions_data/en\.toml",
    r"samesource/language/data/\w+\.py",
    r"samesource/exports/templates/report\.html",
    r"samesource/exports/templates/report\.css",
    r"samesource/examples/tollan-bank/metadata\.csv",
    r"samesource/examples/tollan-bank/.*\.txt",
    r"samesource-[\d.]+\.dist-info/licenses/LICENSE",
    r"samesource-[\d.]+\.dist-info/entry_points\.txt",
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and the source archive of the checkout."""
    folder = tmp_path_factory.mktemp("dist")
    _build(ROOT, folder, "wheel")
    _build(ROOT, folder, "sdist")
    return folder


def _build(source: Path, out: Path, target: str) -> None:
    """Build without a network: the backend is part of the environment."""
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(out), "--target", target]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _wheel(folder: Path) -> Path:
    return next(folder.glob("*.whl"))


def _contents(wheel: Path) -> dict[str, str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()}


def test_the_wheel_is_small_and_for_every_machine(built: Path) -> None:
    wheel = _wheel(built)
    assert wheel.name.endswith("-py3-none-any.whl")
    assert wheel.stat().st_size <= LARGEST


@pytest.mark.parametrize("pattern", NEEDED)
def test_the_wheel_holds_what_runs_need(built: Path, pattern: str) -> None:
    assert any(re.fullmatch(pattern, name) for name in _contents(_wheel(built)))


def test_the_wheel_holds_every_data_file_and_no_tests(built: Path) -> None:
    names = set(_contents(_wheel(built)))
    listed = subprocess.run(["git", "ls-files", "-z", "src"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0:
        tracked = {name.removeprefix("src/") for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()}
        assert tracked - names == set()
    outside = [name for name in names if not re.match(r"samesource(-[\d.]+\.dist-info)?/", name)]
    assert outside == []
    assert [name for name in names if re.search(r"(^|/)(tests?|benchmarks|__pycache__)/|\.pyc$", name)] == []


def test_the_source_archive_builds_the_same_wheel(built: Path, tmp_path: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        archive.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    assert (source / "tests" / "packaging" / Path(__file__).name).is_file()
    out = tmp_path / "again"
    _build(source, out, "wheel")
    assert _contents(_wheel(out)) == _contents(_wheel(built))


def test_every_part_that_reads_serves_or_writes_is_in_all() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    for_work = {"spark", "bench", "browser", "fuzz", "docs", "dev", "all"}
    (line,) = extras["all"]
    assert set(re.findall(r"\w+", line.partition("[")[2])) == set(extras) - for_work
