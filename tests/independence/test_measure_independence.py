"""Laws of copy-aware counting."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samesource.independence import measure_independence

NAMES = ["a", "b", "c", "d", "e", "f"]


@st.composite
def _cases(draw: st.DrawFn) -> tuple[dict[str, str], dict[str, dict[str, float]]]:
    """Draw readings and dependences upon earlier documents or one that was not read."""
    names = NAMES[: draw(st.integers(1, 6))]
    readings = {name: draw(st.sampled_from(["12", "21"])) for name in names}
    chances = st.floats(0, 1, allow_nan=False)
    dependence = {
        name: draw(st.dictionaries(st.sampled_from([*names[:i], "unread"]), chances, max_size=2))
        for i, name in enumerate(names)
    }
    return readings, dependence


@given(_cases())
def test_documents_add_up_and_texts_lie_between_one_and_documents(
    case: tuple[dict[str, str], dict[str, dict[str, float]]],
) -> None:
    readings, dependence = case
    found = measure_independence(readings, dependence)
    assert sum(count.documents for count in found.values()) == len(readings)
    assert all(1 <= count.texts <= count.documents for count in found.values())
    assert all(0 <= count.expected <= count.documents for count in found.values())


@given(_cases())
def test_without_dependence_every_document_is_a_text(case: tuple[dict[str, str], dict[str, dict[str, float]]]) -> None:
    for count in measure_independence(case[0], {}).values():
        assert count.texts == count.documents == count.expected


@given(_cases())
def test_certain_dependence_makes_the_expectation_the_count(
    case: tuple[dict[str, str], dict[str, dict[str, float]]],
) -> None:
    readings, dependence = case
    sure = {child: dict.fromkeys(list(given)[:1], 1.0) for child, given in dependence.items()}
    for count in measure_independence(readings, sure).values():
        assert count.expected == count.texts


@given(_cases())
def test_the_order_of_documents_changes_nothing(case: tuple[dict[str, str], dict[str, dict[str, float]]]) -> None:
    readings, dependence = case
    turned = dict(reversed(readings.items())), dict(reversed(dependence.items()))
    assert list(measure_independence(readings, dependence).items()) == list(measure_independence(*turned).items())


def test_a_copied_mistake_has_one_text_and_a_truth_told_twice_has_two() -> None:
    readings = {"wire": "79", "blog": "79", "site": "79", "court": "80", "visit": "80"}
    found = measure_independence(readings, {"blog": {"wire": 0.9}, "site": {"wire": 0.8}})
    assert [(reading, count.documents, count.texts) for reading, count in found.items()] == [("80", 2, 2), ("79", 3, 1)]
    assert found["79"].expected == 1.3


def test_children_of_a_source_that_was_not_read_count_once() -> None:
    found = measure_independence({"a": "x", "b": "x"}, {"a": {"agency": 0.9}, "b": {"agency": 0.9}})
    assert (found["x"].texts, found["x"].expected) == (1, 1.1)
