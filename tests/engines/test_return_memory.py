"""Freed memory goes back where the C library can give it, and nothing breaks where it cannot."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pytest

from samesource.engines import return_memory as module
from samesource.engines.return_memory import return_memory


@pytest.fixture(autouse=True)
def looked_for_again() -> Iterator[None]:
    module._trim.cache_clear()
    yield
    module._trim.cache_clear()


def test_the_library_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    class Library:
        malloc_trim = staticmethod(asked.append)

    monkeypatch.setattr(ctypes, "CDLL", lambda _: Library)
    return_memory()
    assert asked == [0]


@pytest.mark.parametrize("library", [object, OSError, TypeError])
def test_another_library_is_left_alone(monkeypatch: pytest.MonkeyPatch, library: type) -> None:
    def load(_: object) -> object:
        made = library()
        if isinstance(made, Exception):
            raise made
        return made

    monkeypatch.setattr(ctypes, "CDLL", load)
    return_memory()
