"""What was lately made is kept, within a weight."""

from __future__ import annotations

from samesource.records.lately_used import LatelyUsed


def test_what_was_longest_not_asked_for_goes_first() -> None:
    kept: LatelyUsed[str] = LatelyUsed(3)
    for name in "abc":
        assert kept.get(name) is None
        assert kept.put(name, name.upper(), 1) == name.upper()
    assert kept.get("a") == "A"
    kept.put("d", "D", 1)
    assert [kept.get(name) for name in "abcd"] == ["A", None, "C", "D"]


def test_the_last_stays_whatever_it_weighs() -> None:
    kept: LatelyUsed[str] = LatelyUsed(3)
    kept.put("light", "", 1)
    kept.put("heavy", "", 9)
    assert len(kept) == 1
    assert kept.get("heavy") == ""
    kept.put("next", "", 1)
    assert kept.get("heavy") is None


def test_all_that_is_kept_anywhere_can_be_shrunk() -> None:
    some: LatelyUsed[int] = LatelyUsed(8)
    others: LatelyUsed[int] = LatelyUsed(4)
    for kept in (some, others):
        for number in range(4):
            kept.put(number, number, 1)
    LatelyUsed.shrink(1 / 4)
    assert (len(some), len(others)) == (2, 1)
    assert some.get(3) == 3
    assert others.get(3) == 3
