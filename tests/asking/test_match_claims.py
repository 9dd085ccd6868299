"""Claims that answer a question."""

from __future__ import annotations

import pytest

from samesource.asking.match_claims import match_claims
from samesource.errors import InputError
from samesource.model import Trace
from samesource.tracing import trace

WIRE = (
    "The council of Dunmore closed the old pier on Friday after 1,370 planks were found to be rotten. "
    '"We shall rebuild the pier before winter, whatever the sea has in mind," said the mayor, Ada Lund. '
    "The ferry to the islands will leave from the fish market until the work is done, the council said."
)
REWRITE = WIRE.replace("1,370", "1,730").replace("closed the old pier", "shut the old pier")


@pytest.fixture(scope="module")
def traced(tmp_path_factory: pytest.TempPathFactory) -> Trace:
    folder = tmp_path_factory.mktemp("reports")
    (folder / "wire.txt").write_text(f"DUNMORE, 3 June 2031 -\n\n{WIRE}\n", encoding="utf-8")
    (folder / "later.txt").write_text(f"Pier shut\n\n{REWRITE} Nobody was hurt when it was closed.\n", encoding="utf-8")
    return trace([folder])


@pytest.mark.parametrize("words", ["1,370 planks were rotten", "1370 planks", "rotten planks at the pier of Dunmore"])
def test_a_sentence_or_a_figure_finds_its_claim_with_all_readings(traced: Trace, words: str) -> None:
    found = match_claims(traced, words)[0]
    assert {a.document: a.reading for a in found.claim.assertions} == {"wire": "1370", "later": "1730"}
    assert found.earliest


def test_half_a_quotation_finds_who_said_it(traced: Trace) -> None:
    quoted = [m.claim for m in match_claims(traced, "whatever the sea has in mind") if m.claim.kind == "quote"]
    assert quoted
    assert "Ada Lund" in quoted[0].text


def test_another_figure_makes_a_claim_less_like(traced: Trace) -> None:
    right, wrong = (match_claims(traced, f"{n} planks were found rotten")[0].likeness for n in ("1,370", "2,540"))
    assert wrong < right


def test_nothing_is_found_for_what_nobody_says(traced: Trace) -> None:
    assert match_claims(traced, "A cat sat on the mat") == []


def test_a_question_without_a_word_is_refused(traced: Trace) -> None:
    with pytest.raises(InputError):
        match_claims(traced, " ?! ")
