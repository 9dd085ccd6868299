"""Sources that are surely two."""

from __future__ import annotations

import pytest

from samesource.stages.claiming.are_strangers import are_strangers
from samesource.stages.prepare_document import prepare_document

POLICE = "The police of Dunmore said that 158 people were on board. Nobody was hurt."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cook, Mira Holt, said that 158 people had eaten. Snow fell all day on the town.", True),
        ("The police spokeswoman Mira Holt said that 158 people were on board. Snow fell.", False),
        ("Mira Holt, who speaks for the police, said that 158 people were on board. Snow fell.", False),
    ],
)
def test_a_person_is_a_stranger_unless_the_words_beside_the_name_join_it_to_the_other(
    text: str, expected: bool
) -> None:
    one, other = prepare_document("one", text), prepare_document("other", POLICE)
    # Lower-case sources other than names may be anybody.
    assert not are_strangers("Mira Holt", one, "police", other)
    assert are_strangers("Mira Holt", one, "Police", other) is expected


def test_nobody_is_a_stranger_to_a_text_that_names_him() -> None:
    one = prepare_document("one", "The cook, Mira Holt, said that 158 people had eaten. Snow fell all day.")
    other = prepare_document("other", POLICE + " Asked about it, Mrs Holt shrugged.")
    assert not are_strangers("Mira Holt", one, "Police", other)


def test_a_document_is_no_person() -> None:
    one = prepare_document("one", "A Letter said that 158 people had eaten. Snow fell all day on the town.")
    assert not are_strangers("Letter", one, "Police", prepare_document("other", POLICE))
