"""What a collation is written as can be read back; nothing that a witness says is lost on the way."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samesource.collation.build_collation import build_collation
from samesource.collation.check_tei import check_tei
from samesource.collation.is_apparatus import is_apparatus
from samesource.collation.read_collatex import read_collatex
from samesource.collation.read_collation import read_collation
from samesource.collation.read_tei import read_tei
from samesource.collation.type_collation import type_collation
from samesource.collation.write_collatex import write_collatex
from samesource.collation.write_collation import FORMATS, write_collation
from samesource.collation.write_csv import write_csv
from samesource.collation.write_json import write_json
from samesource.collation.write_tei import write_tei
from samesource.config import AlignConfig, ChangeConfig, Config
from samesource.errors import InputError, OptionError
from samesource.records.collation import Collation
from samesource.stages.collating.collate_changes import collate_changes
from samesource.stages.collating.collate_family import collate_family
from samesource.stages.prepare_document import prepare_document
from samesource.witnesses.read_witness_table import read_witness_table
from tests.stages.collating.test_collate_family import SENTENCES, witnesses

GOLDEN = Path(__file__).parent.parent / "golden"


def _texts(collation: Collation) -> dict[str, str]:
    return {witness.id: collation.text(number) for number, witness in enumerate(collation.witnesses)}


def _collate(texts: dict[str, str]) -> Collation:
    prepared = [prepare_document(name, text, language="en") for name, text in texts.items()]
    return collate_family(prepared, {}, {}, AlignConfig(), {name: len(text) for name, text in texts.items()})


def small_family() -> Collation:
    """Collate four reports: one with a wrong figure and a hedge, one with a moved sentence, one cut short."""
    text = " ".join(SENTENCES)
    texts = {
        "agency": text,
        "herald": text.replace("14 vessels", "41 vessels").replace("were still", "were reportedly still"),
        "post & mail": " ".join([*SENTENCES[:2], *SENTENCES[3:6], SENTENCES[2]]).replace("waves like", 'swell "of'),
        "brief": " ".join(SENTENCES[:2]).replace("14 vessels", "41 vessels"),
    }
    prepared = [prepare_document(name, given, language="en") for name, given in texts.items()]
    parents = {"herald": ["agency"], "post & mail": ["agency"], "brief": ["herald"]}
    received = {name: len(given) for name, given in texts.items()}
    return collate_changes(prepared, parents, AlignConfig(), ChangeConfig(), received)


@settings(max_examples=40, deadline=None)
@given(witnesses())
def test_each_witness_can_be_read_back_from_tei_and_from_collatex(texts: dict[str, str]) -> None:
    collation = _collate(texts)
    written = write_tei(collation)
    assert check_tei(written) == []
    assert _texts(read_tei(written)) == _texts(collation)
    assert _texts(read_collatex(write_collatex(collation))) == _texts(collation)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=30), min_size=2, max_size=3))
def test_whatever_the_words_are_tei_stays_well_formed_and_exact(said: list[str]) -> None:
    tokens = [text.replace("\ud800", "") for text in said]
    names = [f"w{i}" for i in range(len(tokens))]
    collation = build_collation(names, [("body", [{i: [text] for i, text in enumerate(tokens) if text}])])
    written = write_tei(collation)
    assert check_tei(written) == []
    assert _texts(read_tei(written)) == _texts(collation)


def test_our_own_json_holds_everything(tmp_path: Path) -> None:
    collation = small_family()
    path = tmp_path / "collation.json"
    path.write_text(write_json(collation), encoding="utf-8")
    assert is_apparatus(path)
    assert read_collation(path) == collation


@pytest.mark.parametrize("form", ["tei", "collatex", "csv", "json"])
def test_the_formats_are_written_as_agreed(form: str) -> None:
    golden = GOLDEN / f"collation.{form}"
    written = write_collation(small_family(), form)
    assert written == golden.read_text(encoding="utf-8"), f"rewrite {golden.name} if the change is meant"


def test_the_table_is_one_that_lineages_are_traced_from(tmp_path: Path) -> None:
    collation = small_family()
    path = tmp_path / "places.csv"
    path.write_text(write_csv(collation), encoding="utf-8")
    table = read_witness_table(path)
    assert table.witnesses == sorted(witness.id for witness in collation.witnesses)
    assert len(table.places) == len(collation.places)
    rows = list(csv.DictReader(io.StringIO(write_csv(collation))))
    figure = next(row for row in rows if row["agency"] == "14")
    assert (figure["herald"], figure["brief"], figure["post & mail"]) == ("41", "41", "14")
    assert figure["place"].endswith("factual number")
    lost = [row for row in rows if row["brief"] == "om." and row["agency"] == "+"]
    assert lost
    inside = next(row for row in rows if "swell" in row["post & mail"])
    assert inside["brief"] == ""


def test_both_forms_of_collatex_are_read() -> None:
    names = ["A", "B", "C"]
    cells = [["The ", "The ", "The "], ["quick ", None, "slow "], ["fox", "fox", "fox"], [".", ".", "."]]
    by_column = {"witnesses": names, "table": [[[cell] if cell else [] for cell in line] for line in cells]}
    by_witness = {
        "witnesses": names,
        "table": [
            [[{"t": line[w], "n": line[w].strip(), "_sigil": name}] if line[w] else None for line in cells]
            for w, name in enumerate(names)
        ],
    }
    for given_form in (by_column, by_witness):
        found = read_collatex(json.dumps(given_form))
        assert _texts(found) == {"A": "The quick fox.", "B": "The fox.", "C": "The slow fox."}
        assert [[r.text for r in place.readings] for place in found.places] == [["quick", "", "slow"]]


def test_a_foreign_apparatus_is_read() -> None:
    found = read_tei(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><sourceDesc><listWit>'
        '<witness xml:id="A" n="Agency"/><witness xml:id="B"/><witness xml:id="C"/></listWit></sourceDesc></fileDesc>'
        "</teiHeader><text><body><p>The <app><lem>quick</lem><rdg wit='#C'>slow</rdg></app> brown\n   fox <app>"
        "<rdgGrp><rdg wit='#A #C'>jumps</rdg></rdgGrp><rdg wit='#B'/></app>.<note>sic</note></p></body></text></TEI>"
    )
    assert _texts(found) == {
        "Agency": "The quick brown fox jumps.",
        "B": "The quick brown fox .",
        "C": "The slow brown fox jumps.",
    }


@pytest.mark.parametrize("given_data", [b"<TEI><text/></TEI>", b"<TEI", b"[]", b'{"witnesses": 3}', b"no JSON"])
def test_what_is_no_collation_is_refused(given_data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "given.json"
    path.write_bytes(given_data)
    with pytest.raises(InputError):
        read_collation(path)


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    inside = '<text><body><p>&a;<app><rdg wit="#A">x</rdg></app></p></body></text>'
    bomb = f'<!DOCTYPE TEI [<!ENTITY a "secret">]><TEI>{inside}</TEI>'
    path = tmp_path / "bomb.xml"
    path.write_text(bomb, encoding="utf-8")
    assert "secret" not in "".join(_texts(read_collation(path)).values())


def test_an_unknown_format_is_refused() -> None:
    assert sorted(FORMATS) == ["collatex", "csv", "html", "json", "tei"]
    with pytest.raises(OptionError):
        write_collation(small_family(), "docx")


def test_a_collation_read_is_typed_and_keeps_its_alignment() -> None:
    collation = small_family()
    read = read_tei(write_tei(collation))
    typed = type_collation(read, Config())
    assert typed.rows == read.rows
    assert not any(reading.says for place in read.places for reading in place.readings)
    (figure,) = [place for place in typed.places if {r.text for r in place.readings} == {"14", "41"}]
    assert (figure.severity, figure.readings[1].kinds) == ("factual", ("number",))
    assert type_collation(typed, Config()) is typed
