"""The API under whatever its own description allows, and much that it does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("schemathesis", reason="fuzzing the API needs the extra `browser`")

import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis.generation.modes import GenerationMode

from tests.exports.small_trace import small_trace
from tests.web.conftest import TOKEN
from tests.web.memory_shelf import MemoryShelf
from tests.web.run_server import run_server

pytestmark = pytest.mark.web


OPERATIONS = (
    "GET /api/stories",
    "GET /api/stories/{story}/trace",
    "GET /api/stories/{story}/{part}",
    "GET /api/documents",
    "POST /api/documents",
    "POST /api/ask",
    "GET /healthz",
    "GET /metrics",
)
FEW = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


@pytest.fixture(scope="module")
def described() -> Iterator[Any]:
    """Return the API as it describes itself, of a service that runs."""
    with run_server(MemoryShelf(small_trace()), token=TOKEN) as address:
        yield schemathesis.openapi.from_url(f"{address}/api/openapi.json")


def _find(described: Any, label: str) -> Any:
    return next(found.ok() for found in described.get_all_operations() if found.ok().label == label)


def test_every_address_is_fuzzed(described: Any) -> None:
    assert {found.ok().label for found in described.get_all_operations()} == set(OPERATIONS)


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.name.lower())
@pytest.mark.parametrize("label", OPERATIONS)
def test_no_request_makes_it_fail_or_answer_otherwise_than_described(described: Any, label: str, mode: Any) -> None:
    """Requests as described and requests that break the description; each answer is checked against it."""
    strategy = _find(described, label).as_strategy(generation_mode=mode)

    @FEW
    @given(case=strategy)
    def run(case: Any) -> None:
        case.call_and_validate()

    try:
        run()
    except Unsatisfiable:
        pytest.skip("nothing about this address can be broken")


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.name.lower())
def test_nor_does_one_that_bears_the_token(described: Any, mode: Any) -> None:
    @FEW
    @given(case=_find(described, "POST /api/documents").as_strategy(generation_mode=mode))
    def run(case: Any) -> None:
        answer = case.call(headers={"Authorization": f"Bearer {TOKEN}"})
        assert answer.status_code in (201, 400, 401, 409, 413, 422), answer.text

    run()
