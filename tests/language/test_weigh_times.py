"""Times are all kept, and trusted as far as they deserve."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.language.declared.moment_range import moment_range
from samesource.language.declared.relative_date import relative_date
from samesource.language.declared.weigh_times import weigh_times


def time(value: str, kind: str = "published", where: str = "json-ld", trust: float = 0.95) -> dict[str, Any]:
    return {"value": value, "precision": "day", "where": where, "kind": kind, "trust": trust}


def doubts(*times: dict[str, Any]) -> dict[str, list[str]]:
    return {entry["value"]: entry["doubts"] for entry in weigh_times(times)}


VALUES = ("2031-10-14", "2031-10-14T10:00Z", "2031-10-20", "1970-01-01", "--10-14", "2031-10-14T00:00:00", "2040-01-01")
TIMES = st.lists(
    st.builds(
        time,
        st.sampled_from(VALUES),
        st.sampled_from(["published", "modified", "crawled"]),
        st.sampled_from(["json-ld", "byline", "url", "warc"]),
        st.sampled_from([0.3, 0.6, 0.94, 1.0]),
    ),
    max_size=6,
)


@given(TIMES)
def test_nothing_is_left_out_and_no_trust_grows(times: list[dict[str, Any]]) -> None:
    weighed = weigh_times(times)
    assert sorted((t["value"], t["kind"], t["where"]) for t in weighed) == sorted(
        (t["value"], t["kind"], t["where"]) for t in times
    )
    assert sum(t["trust"] for t in weighed) <= sum(t["trust"] for t in times) + 1e-9
    kinds = [t["kind"] == "crawled" for t in weighed]
    assert kinds == sorted(kinds)
    for part in (True, False):
        trust = [t["trust"] for t in weighed if (t["kind"] == "crawled") is part]
        assert trust == sorted(trust, reverse=True)


@given(TIMES)
def test_whatever_is_trusted_less_has_its_reason(times: list[dict[str, Any]]) -> None:
    for entry in weigh_times(times):
        assert bool(entry["doubts"]) == (entry["trust"] not in (0.3, 0.6, 0.94, 1.0))


@given(TIMES, st.randoms())
def test_the_order_given_does_not_matter(times: list[dict[str, Any]], order: Any) -> None:
    unique = list({(t["value"], t["kind"], t["where"]): t for t in times}.values())
    mixed = list(unique)
    order.shuffle(mixed)
    assert {(t["value"], t["kind"], t["trust"]) for t in weigh_times(mixed)} == {
        (t["value"], t["kind"], t["trust"]) for t in weigh_times(unique)
    }


def test_a_publication_after_the_crawl_cannot_be_right() -> None:
    found = weigh_times([time("2031-10-20T10:00Z"), time("2031-10-14T10:00Z", "crawled", "warc", 1.0)])
    assert [(t["kind"], t["trust"] < 0.25) for t in found] == [("published", True), ("crawled", False)]
    assert doubts(time("2031-10-14"), time("2031-10-14T10:00Z", "crawled", "warc", 1.0))["2031-10-14"] == []
    assert doubts(time("2031-10-15T01:00"), time("2031-10-14T20:00Z", "crawled", "warc", 1.0))["2031-10-15T01:00"] == [
        "no offset from UTC"
    ]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("1970-01-01T00:00:00Z", "the day that an empty field holds"),
        ("0001-01-01", "the day that an empty field holds"),
        ("2031-10-14T00:00:00Z", "midnight sharp: perhaps the hour is not known"),
        ("2031-10-14T09:30:00", "no offset from UTC"),
    ],
)
def test_times_that_look_wrong_by_themselves(value: str, told: str) -> None:
    assert doubts(time(value))[value] == [told]


def test_contradictions_are_kept_and_told() -> None:
    found = doubts(time("2031-10-14"), time("2031-10-20", where="url", trust=0.6), time("2031-10-10", "modified"))
    assert found == {
        "2031-10-14": ["later than the last change"],
        "2031-10-20": ["6 days from the one trusted most"],
        "2031-10-10": ["earlier than the publication"],
    }


def test_bounds_of_a_moment() -> None:
    for value in ("2031-10-14", "2031-10-14T10:00", "2031-10-14T10:00Z", "2031-10-14T10:00:00+14:00"):
        bounds = moment_range(value)
        assert bounds is not None
        assert bounds[0] < bounds[1]
    assert moment_range("--10-14") is None
    assert moment_range("0001-01-01") is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2 hours ago", "2031-10-14"),
        ("vor 3 Stunden", "2031-10-14"),
        ("il y a 5 jours", "2031-10-09"),
        ("hace 2 semanas", "2031-09-30"),
        ("3 giorni fa", "2031-10-11"),
        ("h\u00e1 12 horas", "2031-10-13"),
        ("2 dagen geleden", "2031-10-12"),
        ("4 dni temu", "2031-10-10"),
        ("f\u00f6r 2 dagar sedan", "2031-10-12"),
        ("3 \u0434\u043d\u044f \u043d\u0430\u0437\u0430\u0434", "2031-10-11"),
        ("Gestern, 18:30 Uhr", "2031-10-13"),
        ("Hier \u00e0 18h30", "2031-10-13"),
        ("aujourd'hui", "2031-10-14"),
        ("4 min read", None),
        ("3 days", None),
        ("yesterday or today", None),
    ],
)
def test_dates_told_from_now(line: str, day: str | None) -> None:
    assert relative_date(line, "2031-10-14T10:00Z") == day
    assert relative_date(line, "") is None


def test_hours_are_counted_only_from_a_known_hour() -> None:
    assert relative_date("2 hours ago", "2031-10-14") is None
    assert relative_date("2 days ago", "2031-10-14") == "2031-10-12"
