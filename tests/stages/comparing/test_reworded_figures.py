"""Figures of texts that are reworded throughout, and what edited ones leave uncertain no more; texts of our own."""

from __future__ import annotations

import pytest

import samesource as ss

OLD = (
    "The ferry company Merrow Lines will close its yard at Port Hallan in June, the board decided on Tuesday. "
    "{old} The yard repaired {repaired} last year. "
    "Fitters gathered at the gate after the vote and stayed until dusk. "
    "The town council wants to buy the slipway and asks the ministry for a loan."
)
NEW = (
    "Port Hallan loses its shipyard this June after a board vote at Merrow Lines, owner of the ferries. "
    "{new} Last year the place mended {mended}. "
    "When the decision was known, fitters stood before the gate till it got dark. "
    "A loan from the ministry is what the council hopes for, so that the town can own the slipway."
)


def told(old: str, new: str, kind: str) -> list[tuple[str, str]]:
    changes = [c for c in ss.compare(old, new).changes if c.severity == "factual" and c.kind == kind]
    return [(c.old.text, c.new.text) for c in changes if c.old and c.new]


def reworded(old: str, new: str, repaired: str = "eight hulls", mended: str = "eight hulls") -> list[tuple[str, str]]:
    return told(OLD.format(old=old, repaired=repaired), NEW.format(new=new, mended=mended), "number")


def test_another_figure_of_a_clause_that_stands_for_it_is_told() -> None:
    found = reworded("Some 64 fitters lose their work.", "For 46 fitters it means looking for work elsewhere.")
    assert [pair for pair in found if "64" in pair[0] and "46" in pair[1]]


ROUNDED = [("31.4 kilometres of cable", "31 kilometres of cable"), ("3,180 hulls", "over 3,000 hulls")]


@pytest.mark.parametrize(("exact", "rough"), ROUNDED)
def test_a_figure_that_is_only_rounded_is_no_other(exact: str, rough: str) -> None:
    assert not reworded("Nobody was told before.", "The news came as a surprise.", exact, rough)


EDITED = "About 1,240 hulls were repaired at Port Hallan last year, and most of them were its own ferries."
REST = "Fitters gathered at the gate after the vote. The town council wants to buy the slipway. It asks for a loan."


def test_an_edited_text_that_is_surer_of_a_figure_changes_a_fact() -> None:
    found = told(f"{EDITED} {REST}", f"{EDITED.replace('About ', '')} {REST}", "hedge-dropped")
    assert [old for old, _ in found] == [old for old, _ in found if old.startswith("About")] != []


def test_what_stands_after_all_that_was_taken_over_is_no_added_fact() -> None:
    after = "Tomorrow brings 14 degrees and wind from the north, and the swimming pool of the town opens at nine again."
    added = [
        c.severity for c in ss.compare(f"{EDITED} {REST}", f"{EDITED} {REST} {after}").changes if c.kind == "addition"
    ]
    assert added
    assert set(added) == {"style"}
