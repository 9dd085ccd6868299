from __future__ import annotations

from collections.abc import Iterator

import pytest

from samesource.serve_config import ServeConfig
from tests.exports.small_trace import small_trace
from tests.web.memory_shelf import MemoryShelf
from tests.web.open_client import open_client

TOKEN = "a-token-of-many-letters"


@pytest.fixture
def shelf() -> MemoryShelf:
    """Return a shelf of two stories, one of them of four documents."""
    return MemoryShelf(small_trace())


@pytest.fixture
def client(shelf: MemoryShelf) -> Iterator[object]:
    """Return a client of a service that may be written to by those who hold the token."""
    with open_client(shelf, ServeConfig(), TOKEN) as opened:
        yield opened
