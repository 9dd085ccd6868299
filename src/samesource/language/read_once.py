"""Readings of a document that several stages ask for."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeVar

from samesource.language.remembered_reading import RememberedReading
from samesource.records.prepared import Prepared

T = TypeVar("T")


def read_once(kept: int) -> Callable[[Callable[[Prepared], list[T]]], RememberedReading[T]]:
    """Make a reading of a document remember what it found in the last `kept`."""
    return functools.partial(RememberedReading, kept=kept)
