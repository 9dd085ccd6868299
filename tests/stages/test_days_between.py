from __future__ import annotations

from typing import Any

import pytest

from samesource.stages.days_between import days_between


def at(*values: str, kind: str = "published") -> list[dict[str, Any]]:
    return [{"value": value, "kind": kind} for value in values]


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        (at("2031-05-06"), at("2031-05-09"), 3.0),
        (at("2031-05-06T12:00"), at("2031-05-06T18:00"), 0.25),
        (at("2031-05-06T23:00"), at("2031-05-07"), 1.0),
        (at("2031-05-06T23:30+02:00"), at("2031-05-06T21:30Z"), 0.0),
        (at("--05-06"), at("2031-05-09"), 3.0),
        (at("--05-06"), at("--05-09"), 3.0),
        (at("--12-30"), at("2031-01-02"), 3.0),
        (at("2030-12-30"), at("--01-02"), 3.0),
        (at("2031-05-04T23:58", "2031-05-06"), at("2031-05-06"), 0.0),
        (at("2031-05-06"), at("2031-05-08", kind="modified"), 2.0),
    ],
)
def test_days(earlier: list[dict[str, Any]], later: list[dict[str, Any]], days: float) -> None:
    assert days_between(earlier, later) == pytest.approx(days)
    assert days_between(later, earlier) == pytest.approx(-days)


@pytest.mark.parametrize("broken", [[], at("last week"), at("2031-13-40"), at("--02-30"), [{}]])
def test_no_date_no_answer(broken: list[dict[str, Any]]) -> None:
    assert days_between(broken, at("2031-05-06")) is None
    assert days_between(at("2031-05-06"), broken) is None


def test_a_crawl_is_no_publication() -> None:
    published = [{"value": "2031-10-14", "kind": "published", "trust": 0.9}]
    crawled = [{"value": "2031-10-20", "kind": "crawled", "trust": 1.0}]
    assert days_between(published, crawled) is None
    assert days_between(published, [*published, *crawled]) == 0


def test_a_time_that_cannot_be_right_does_not_count() -> None:
    published = [{"value": "2031-10-14", "kind": "published", "trust": 0.9}]
    unset = [{"value": "1970-01-01", "kind": "published", "trust": 0.09}]
    assert days_between(published, unset) is None
    assert days_between(published, [{"value": "2031-10-15", "kind": "published", "trust": 0.9}, *unset]) == 1
