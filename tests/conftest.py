"""Fixtures that every test may use."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("steady", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of third-party development data, or skip where it is absent."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("needs the third-party development data in ../shared/data, which is never part of the repository")
    return folder


@pytest.fixture(scope="session")
def relay() -> Path:
    """Return the folder of the relay families (bundled)."""
    return ROOT / "benchmarks" / "relay"
