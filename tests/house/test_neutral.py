"""The repository stands alone: no path or address of the place where it was made."""

from __future__ import annotations

import subprocess

import pytest

from tests.house.sources import ROOT

FORBIDDEN = tuple(
    "".join(parts)
    for parts in (("/wo", "rk/"), ("/opt/", "wheels"), ("/opt/", "pypi"), ("pypi", ".org"), ("python", "hosted"))
)


def test_nothing_names_the_place_it_was_made() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    wrong = []
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.suffix in {".png", ".gz", ".npz", ".bin"} or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        wrong.extend(f"{name}: {word}" for word in FORBIDDEN if word in text)
    assert not wrong, "\n".join(wrong)
