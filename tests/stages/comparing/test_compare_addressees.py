"""Whom somebody told is part of the source of a statement."""

from __future__ import annotations

import pytest

import samesource as ss

REST = " The harbour of Westmere stayed closed for nine days after the storm, and forty ships waited outside the pier."


def told(old: str, new: str) -> list[str]:
    """Return the severity of changed sources."""
    texts = (f'"The crane was never repaired," {one}.{REST}' for one in (old, new))
    return [change.severity for change in ss.compare(*texts).changes if change.kind == "attribution-changed"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("the pilot told the Gazette", "the pilot told this newspaper", ["factual"]),
        ("the pilot told reporters", "the pilot told the Norhaven Gazette", ["factual"]),
        ("the pilot told us", "the pilot told the Gazette", ["style"]),
        ("the pilot told the Gazette", "the pilot told the Norhaven Gazette", []),
        ("the pilot told reporters", "the pilot told a news conference", []),
    ],
)
def test_another_addressee_is_another_source(old: str, new: str, expected: list[str]) -> None:
    assert told(old, new) == expected
