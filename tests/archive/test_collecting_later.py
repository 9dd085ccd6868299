"""Work without looks for garbage."""

from __future__ import annotations

import gc

import pytest

from samesource.archive.collecting_later import collecting_later


@collecting_later()
def looks() -> bool:
    """Tell whether Python looks for garbage now."""
    return gc.isenabled()


@collecting_later()
def fail() -> None:
    """Look for nothing, then fail."""
    assert not looks()
    assert not gc.isenabled(), "an inner piece of work leaves the outer one as it is"
    raise ValueError("stop")


def test_looks_are_put_off_and_come_back_whatever_happens() -> None:
    assert gc.isenabled()
    assert not looks()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="stop"):
        fail()
    assert gc.isenabled()


def test_who_put_them_off_before_keeps_that() -> None:
    gc.disable()
    try:
        looks()
        assert not gc.isenabled()
    finally:
        gc.enable()
