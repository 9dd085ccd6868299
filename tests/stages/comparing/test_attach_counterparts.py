"""What stands for an omission or an addition in the other text, in texts of our own."""

from __future__ import annotations

import pytest

import samesource as ss

START = "The harbour council of Westmere approved a new ferry terminal on Tuesday after a long debate about its cost."
RETOLD = "After debating the cost for hours, Westmere's harbour council said yes on Tuesday to a ferry terminal."
END = "Owen Traske, who owns the bakery on the pier, had asked for a smaller roof and a wider quay in March."
SAID = "In March the baker Owen Traske, whose shop is on the pier, wanted the quay wider and the roof smaller."


def shown(old: str, new: str) -> list[tuple[str, str, str]]:
    told = [
        change for change in ss.compare(old, new).changes if change.severity == "style" and change.old and change.new
    ]
    return [(c.kind, c.old.text, c.new.text) for c in told if c.old and c.new]


def test_a_sentence_between_the_same_neighbours_stands_for_the_one_left_out() -> None:
    gone, come = "Nobody has been found to run the place.", "A firm from Norhaven will be its tenant."
    pairs = shown(f"{START} {gone} {END}", f"{RETOLD} {come} {SAID}")
    assert ("omission", gone, come.rstrip(".")) in pairs
    assert [kind for kind, a, b in pairs if (a.rstrip("."), b.rstrip(".")) == (gone[:-1], come[:-1])] == ["omission"]


@pytest.mark.parametrize("mark", ["...", "?!"])
def test_a_sentence_without_words_stands_for_nothing(mark: str) -> None:
    gone = "Nobody has been found to run the place."
    assert not [b for _, a, b in shown(f"{START} {gone}", f"{RETOLD} {mark}") if a.startswith("Nobody")]
    assert not [b for _, a, b in shown(f"{START} {gone} {END}", f"{RETOLD} {mark} {SAID}") if a.startswith("Nobody")]


REWORDED = [
    ("The electricians wanted payment in advance.", "All electrical work had been paid beforehand.", True),
    ("The electricians wanted payment in advance.", "Tickets will cost four crowns from next spring.", False),
]


@pytest.mark.parametrize(("gone", "come", "alike"), REWORDED)
def test_words_that_begin_alike_show_what_stands_for_a_sentence(gone: str, come: str, alike: bool) -> None:
    old = f"{START} {gone} The mayor slept. {END}"
    new = f"{RETOLD} The bakers of the town will feed the guests for a week. {come} {SAID} Rain is expected."
    pairs = [(a, b) for kind, a, b in shown(old, new) if kind == "omission"]
    assert any(gone.startswith(a[:20]) and come.startswith(b[:20]) for a, b in pairs) is alike


def test_a_place_stands_for_one_omission_only() -> None:
    old = f"{START} Its crane lifts sixty tonnes. Its crane was lifted from Norhaven. {END}"
    new = f"{RETOLD} A crane has been lifted from far away over the sea in parts. {SAID}"
    places = [b for kind, _, b in shown(old, new) if kind == "omission"]
    assert len(places) == len(set(places))


def test_what_is_said_of_something_else_does_not_say_a_clause() -> None:
    told = "nobody counted the horses of the bakery"
    last = "A horse of the bakery was counted among the guests, as nobody had seen it leave the pier."
    old = f"{START} {END} Rain fell on the roofs of Westmere for nine days, {told}. It was a wet spring. {last}"
    new = f"{RETOLD} {SAID} For nine days rain fell on Westmere's roofs. A wet spring it was. {last}"
    gone = [c.old.text for c in ss.compare(old, new).changes if c.kind == "omission" and c.old]
    assert told in gone


ADDED = [
    (", Orchard Commissioner Nora Feld explained in a statement", []),
    (", and flooded orchards rotted along the northern embankment", ["addition"]),
]


@pytest.mark.parametrize(("clause", "kinds"), ADDED)
def test_who_said_it_is_no_fact_that_was_added(clause: str, kinds: list[str]) -> None:
    old = f"{START} For nine days rain fell on the roofs of the town. {END}"
    new = f"{START} The roofs of the town had rain on them nine days running{clause}. {END}"
    assert [change.kind for change in ss.compare(old, new).changes if change.severity == "factual"] == kinds
