"""Laws of collation: nothing is lost, the order of input counts for nothing, equal words stand together."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from samesource.config import AlignConfig
from samesource.records.collation import Collation
from samesource.records.prepared import Prepared
from samesource.stages.collating.collate_family import collate_family
from samesource.stages.prepare_document import prepare_document

SENTENCES = (
    "The harbour master of Tarvik said on Monday that 14 vessels were still missing after the storm.",
    "Rescue crews searched the coast for nine hours, but found only two rafts.",
    '"We have never seen waves like these," said Ilse Brandt, who runs the lifeboat station.',
    "The regional council promised 3.5 million crowns for the families.",
    "Schools in the valley will stay closed until Thursday.",
    "A spokesman for the ferry company declined to comment on the delay.",
    "Insurers estimate the damage at more than 80 million crowns.",
    "Fishermen blamed an outdated warning system that failed twice last winter.",
)
WORDS = ("officials", "Tarvik", "12", "reported", "the", "yesterday", "Norwegian", "crowns", "«so»", "(again)", "—")


@st.composite
def witnesses(draw: st.DrawFn) -> dict[str, str]:
    """Draw a family: texts made of one another by dropping, moving, adding and rewording."""
    texts = [list(SENTENCES)]
    for _ in range(draw(st.integers(1, 4))):
        chosen = random.Random(draw(st.integers(0, 10_000)))
        child = list(chosen.choice(texts))
        for _ in range(chosen.randint(0, 4)):
            place = chosen.randrange(len(child)) if child else 0
            step = chosen.choice(("drop", "move", "add", "reword", "join", "line"))
            if step == "drop" and len(child) > 2:
                child.pop(place)
            elif step == "move" and child:
                child.insert(chosen.randrange(len(child)), child.pop(place))
            elif step == "add":
                child.insert(place, " ".join(chosen.choices(WORDS, k=7)) + ".")
            elif step == "line":
                child.insert(place, "\n\nRead more: the storm in pictures\n\n")
            elif child:
                words = child[place].split(" ")
                words[chosen.randrange(len(words))] = chosen.choice(WORDS)
                child[place] = " ".join(words)
        texts.append(child)
    return {f"w{i}": " ".join(text) for i, text in enumerate(texts)}


def _prepare(texts: dict[str, str]) -> list[Prepared]:
    return [prepare_document(name, text, language="en") for name, text in texts.items()]


def _collate(texts: dict[str, str], parents: dict[str, list[str]] | None = None) -> Collation:
    received = {name: len(text) for name, text in texts.items()}
    return collate_family(_prepare(texts), parents or {}, {}, AlignConfig(), received)


@settings(max_examples=60, deadline=None)
@given(witnesses(), st.booleans())
def test_no_token_is_lost_and_each_witness_can_be_read_back(texts: dict[str, str], chain: bool) -> None:
    parents = {f"w{i}": [f"w{i - 1}"] for i in range(1, len(texts))} if chain else {}
    collation = _collate(texts, parents)
    prepared = {document.id: document for document in _prepare(texts)}
    assert {witness.id for witness in collation.witnesses} == set(texts)
    for number, witness in enumerate(collation.witnesses):
        held = [column[number] for row in collation.rows for column in row.cells if column[number] >= 0]
        assert sorted(held) == list(range(len(witness.tokens)))
        assert collation.text(number) == prepared[witness.id].text
        spans = zip(witness.bounds, witness.bounds[1:], strict=False)
        assert "".join(texts[witness.id][start:end] for start, end in spans) == texts[witness.id]


@settings(max_examples=25, deadline=None)
@given(witnesses(), st.randoms(use_true_random=False))
def test_the_order_of_input_counts_for_nothing(texts: dict[str, str], chance: random.Random) -> None:
    shuffled = list(texts.items())
    chance.shuffle(shuffled)
    assert _collate(dict(shuffled)) == _collate(texts)


@settings(max_examples=25, deadline=None)
@given(witnesses())
def test_a_place_lists_every_witness_once_and_its_readings_differ(texts: dict[str, str]) -> None:
    collation = _collate(texts)
    for place in collation.places:
        row = collation.rows[place.row]
        listed = [witness for reading in place.readings for witness in reading.witnesses]
        present = {w for column in row.cells for w, token in enumerate(column) if token >= 0}
        wanted = range(len(texts)) if place.whole else sorted(present)
        assert sorted(listed) == list(wanted)
        assert len(place.readings) > 1


def test_copies_differ_nowhere() -> None:
    text = " ".join(SENTENCES)
    collation = _collate({f"w{i}": text for i in range(5)})
    assert collation.places == ()
    assert [witness.same_as for witness in collation.witnesses] == [None, "w0", "w0", "w0", "w0"]


def test_noise_makes_no_place() -> None:
    text = " ".join(SENTENCES)
    noisy = text.replace('"', "“", 1).replace('"', "”", 1).replace("said on", "said\non")
    assert _collate({"a": text, "b": noisy}).places == ()


def test_one_changed_figure_is_one_place_of_its_own() -> None:
    text = " ".join(SENTENCES)
    collation = _collate({"a": text, "b": text.replace("14 vessels", "41 vessels"), "c": text})
    assert [[reading.text for reading in place.readings] for place in collation.places] == [["14", "41"]]


def test_a_moved_sentence_is_a_transposition_and_no_omission() -> None:
    moved = [*SENTENCES[:2], *SENTENCES[3:], SENTENCES[2]]
    collation = _collate({"a": " ".join(SENTENCES), "b": " ".join(moved)}, {"b": ["a"]})
    assert collation.places == ()
    (found,) = collation.transpositions
    tokens = collation.witnesses[found.witness].tokens[found.start : found.end]
    assert "".join(tokens).strip() == SENTENCES[2]


def test_words_moved_into_another_sentence_are_found() -> None:
    phrase = "with helicopters borrowed from Denmark"
    one = [*SENTENCES[:4], f"Schools in the valley will stay closed until Thursday, {phrase}.", *SENTENCES[5:]]
    other = [SENTENCES[0], SENTENCES[1].replace(" for nine hours", f" {phrase} for nine hours"), *SENTENCES[2:]]
    collation = _collate({"a": " ".join(one), "b": " ".join(other)}, {"b": ["a"]})
    texts = ["".join(collation.witnesses[t.witness].tokens[t.start : t.end]) for t in collation.transpositions]
    assert [text.strip() for text in texts] == [phrase]


def test_a_sentence_that_two_siblings_added_stands_in_one_row() -> None:
    added = "Divers from Lomsdal will resume the search for the missing trawlers at dawn."
    text = " ".join(SENTENCES)
    texts = {"a": text, "b": f"{text} {added}", "c": f"{text} {added.replace('dawn', 'noon')}"}
    collation = _collate(texts, {"b": ["a"], "c": ["a"]})
    row = next(row for row in collation.rows if all(column[0] < 0 for column in row.cells))
    assert {w for column in row.cells for w, token in enumerate(column) if token >= 0} == {1, 2}


def test_numbers_stand_in_one_column_whatever_is_reworded_around_them() -> None:
    one = "The regional council of Tarvik promised 3.5 million crowns for the families of the lost crews."
    other = "For the lost crews' families the regional council of Tarvik set aside 5.3 million crowns."
    collation = _collate({"a": one, "b": other}, {"b": ["a"]})
    together = {
        tuple(collation.witnesses[w].folded[t] for w, t in enumerate(column) if t >= 0)
        for row in collation.rows
        for column in row.cells
    }
    assert ("3.5", "5.3") in together
