"""Laws of the token diff: applied it gives the new row, and it is the same both ways."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from samesource.stages.comparing.edit_steps import EditStep, edit_steps

WORDS = st.lists(st.sampled_from(["the", "a", "of", "minister", "bridge", "said", "will", "not", "forty"]), max_size=14)


def apply(steps: list[EditStep], old: list[str], new: list[str]) -> list[str]:
    """Take kept words from the old row, and only what is put in from the new one."""
    kept = [old[s.src_start : s.src_end] if s.tag == "equal" else new[s.dest_start : s.dest_end] for s in steps]
    return [word for words in kept for word in words]


@given(WORDS, WORDS)
def test_applied_to_the_old_row_it_gives_the_new_one(old: list[str], new: list[str]) -> None:
    steps = edit_steps(old, new)
    assert apply(steps, old, new) == new
    assert [i for step in steps for i in range(step.src_start, step.src_end)] == list(range(len(old)))


@given(WORDS, WORDS)
def test_turned_round_it_is_the_same(old: list[str], new: list[str]) -> None:
    back = [(s.dest_start, s.dest_end, s.src_start, s.src_end) for s in edit_steps(new, old)]
    assert [s[1:] for s in edit_steps(old, new)] == back


@given(WORDS)
def test_of_a_row_and_itself_it_is_empty(row: list[str]) -> None:
    assert all(step.tag == "equal" for step in edit_steps(row, row))
