"""Which of two documents is later, and who says so."""

from __future__ import annotations

from typing import Any

from samesource.stages.later_by_dates import later_by_dates


def dated(value: str, where: str, trust: float = 1.0) -> list[dict[str, Any]]:
    return [{"value": value, "precision": "day", "where": where, "kind": "published", "trust": trust, "doubts": []}]


def test_what_one_order_says_the_other_takes_back() -> None:
    first, second = dated("2031-03-01", "metadata"), dated("2031-03-02", "byline", 0.8)
    assert later_by_dates(first, second) == (0.8, False)
    assert later_by_dates(second, first) == (-0.8, False)


def test_hours_say_less_than_days_and_equal_or_missing_times_nothing() -> None:
    noon, evening = dated("2031-03-01T12:00:00Z", "column"), dated("2031-03-01T20:00:00Z", "person")
    assert later_by_dates(noon, evening) == (0.5, True)
    assert later_by_dates(noon, noon) == (0.0, False)
    assert later_by_dates(noon, []) == (0.0, False)
