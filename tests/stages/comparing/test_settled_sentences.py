from __future__ import annotations

from samesource.config import AlignConfig, ChangeConfig
from samesource.records.link_group import LinkGroup
from samesource.stages.align_pair import align_pair
from samesource.stages.comparing.read_side import read_side
from samesource.stages.comparing.settled_sentences import settled_sentences
from samesource.stages.comparing.side import Side
from samesource.stages.find_changes import find_changes
from samesource.stages.prepare_document import prepare_document

TEXT = (
    "The Bank of Merrow raised its rate to 4.5 percent on Friday. Other banks of the coast had kept theirs at 4 "
    'percent. "We could not wait," governor Ana Rell said, "and we would not wait." Nobody else spoke to reporters.'
)


def side(name: str, text: str) -> Side:
    return read_side(prepare_document(name, text, language="en"))


def test_sentences_alike_in_all_that_is_read_are_settled_and_others_not() -> None:
    old, new = side("a", TEXT), side("b", TEXT.replace("4.5", "4.6"))
    groups = [LinkGroup((i,), (i,), 1.0) for i in range(len(old.bounds))]
    settled = settled_sentences(old, new, groups)
    assert 0 not in settled
    assert settled == {i: i for i in range(1, len(old.bounds)) if old.signatures[i] is not None}


def test_a_sentence_that_two_groups_link_is_not_settled() -> None:
    old, new = side("a", TEXT), side("b", TEXT)
    groups = [LinkGroup((0,), (0,), 1.0), LinkGroup((0,), (1,), 0.5)]
    assert settled_sentences(old, new, groups) == {}


def test_where_it_stands_settles_no_sentence_apart() -> None:
    old, new = side("a", TEXT), side("b", "A storm is near the coast of Merrow today. " + TEXT)
    groups = [LinkGroup((i,), (i + 1,), 1.0) for i in range(len(old.bounds))]
    assert 0 not in settled_sentences(old, new, groups)
    assert {1, 2} <= set(settled_sentences(old, new, groups))


def test_another_speaker_of_the_same_words_unsettles_them() -> None:
    old, new = (
        side("a", 'Ana Rell spoke. "We could not wait at all," she said.'),
        side("b", 'Ivo Tann spoke. "We could not wait at all," he said.'),
    )
    assert settled_sentences(old, new, [LinkGroup((1,), (1,), 1.0)]) == {}


def test_a_text_holds_no_change_against_itself_whatever_its_capitals() -> None:
    text = "The Harbour Bank of Merrow met the harbour bank of Lome on Friday to settle what both had lent."
    old, new = (prepare_document(name, text, language="en") for name in "ab")
    assert find_changes(new, [old], [align_pair(old, new, AlignConfig())], ChangeConfig()) == []
