"""What the tests of exports share."""

from __future__ import annotations

import pytest

from samesource.model import Trace
from samesource.tracing import trace
from tests.command import EXAMPLE


@pytest.fixture(scope="session")
def example() -> Trace:
    """Return the trace of the bundled example, with its texts."""
    return trace(sorted(EXAMPLE.glob("*.txt")), metadata=EXAMPLE / "metadata.csv")
