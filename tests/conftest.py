"""Fixtures that every test may use."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest
from hypothesis import settings

from samesource.pipes.one_thread_each import one_thread_each

ROOT = Path(__file__).resolve().parent.parent

one_thread_each()  # as the program does; two workers of tests with threads of their own wait for each other

settings.register_profile("steady", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("steady")

# a shell that starts tests in the background has them ignore SIGINT, and so would every run that a test interrupts
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


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
