"""The same line with other figures and dates is the same block; a row of figures is not."""

from __future__ import annotations

import pytest

from samesource.records.about import About
from samesource.records.text_block import TextBlock
from samesource.stages.list_blocks import list_blocks
from samesource.stages.normalise_text import normalise_text
from samesource.stages.prepare_document import prepare_document
from samesource.stages.segment_text import segment_text

STORY = "The council of Ulmstad met on Tuesday and put the harbour plan off until the autumn, the clerk said."


def only(line: str) -> TextBlock:
    """Return the block of a line below a story."""
    normalised = normalise_text(f"{STORY}\n\n{line}\n", None)
    story, block = [block for block in list_blocks(segment_text(normalised, About(id="a"), [])) if block.whole]
    assert story.key != block.key
    return block


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Some 12 people left a note under this piece", "Some 4,507 people left a note under this piece"),
        ("The choir sings on 3 May 2031 in the old hall.", "The choir sings on 28 November 2030 in the old hall."),
        ("Der Chor singt am 3. Mai im alten Haus.", "Der Chor singt am 28. November im alten Haus."),
        ("The choir SINGS in the old hall!", "The choir sings in the old hall."),
    ],
)
def test_figures_dates_case_and_marks_do_not_matter(one: str, other: str) -> None:
    assert only(one).key == only(other).key != 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ulmstad 3 Fenborg 1 Orland 2", "Ulmstad 0 Fenborg 4 Orland 5"),
        ("The choir sings in the old hall.", "The choir sings in the new hall."),
        ("hall old the in sings choir", "choir sings in the old hall"),
    ],
)
def test_tables_and_other_words_do(one: str, other: str) -> None:
    assert only(one).key != only(other).key


def test_figures_that_differ_can_be_told() -> None:
    one, other = only("Some 12 people left a note here"), only("Some 13 people left a note here")
    assert one.exact != other.exact
    assert only("On 3 May we meet here").exact == only("On 4 June we meet here").exact


def test_a_line_of_figures_alone_is_no_block() -> None:
    assert only("12:30 - 4 May 2031").key == 0


def test_sentences_are_blocks_beside_their_paragraph() -> None:
    text = f"{STORY} Our weekly paper prints a map of all the works in town.\n\nNo.\n"
    blocks = list_blocks(prepare_document("a", text))
    assert [(block.whole, block.first, block.last) for block in blocks] == [
        (True, 0, 2),
        (False, 0, 1),
        (False, 1, 2),
        (True, 2, 3),
    ]
