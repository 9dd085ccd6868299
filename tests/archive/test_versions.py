"""Another text under an id that is held."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from samesource.archive.archive import Archive
from samesource.model import Document
from tests.archive.mill_fire import AGENCY, HEADLINE, STORY, WIRE, Fill, wire

SECOND = WIRE.replace("Three workers", "Four workers")


def _versions(archive: Archive) -> list[tuple[str, str, int]]:
    return archive._opened.connection.execute("SELECT id, first, number FROM versions ORDER BY id").fetchall()


def test_a_new_text_is_the_next_version_and_an_old_one_is_known_whichever_has_it(fill: Fill) -> None:
    with fill() as archive:
        (second,) = archive.add([wire(text=SECOND)])
        (third,) = archive.add([wire(text=WIRE.replace("Three workers", "Five workers"))])
        assert [(one.id, one.status, one.reason) for one in (second, third)] == [
            ("wire@2", "added", "version 2 of wire"),
            ("wire@3", "added", "version 3 of wire"),
        ]
        assert third.story == archive.story_of("wire") == archive.story_of("wire@2")
        for text, name in ((WIRE, "wire"), (SECOND, "wire@2")):
            (again,) = archive.add([wire(text=text)])
            assert (again.id, again.status) == (name, "known")
        story = archive.story(str(archive.story_of("wire")))
        assert any({edge.parent, edge.child} & {"wire@2", "wire@3"} for graph in story.lineage for edge in graph.edges)
        assert archive.forget(["wire"]) == ["wire"]
        assert _versions(archive) == [("wire@2", "wire", 2), ("wire@3", "wire", 3)]


def test_versions_are_refused_where_one_asks_for_it(fill: Fill) -> None:
    with fill() as archive:
        (receipt,) = archive.add([wire(text=SECOND)], versions="refuse")
        assert receipt.status == "rejected"
        assert "another text" in str(receipt.reason)


@pytest.mark.parametrize(("name", "outlet"), [("wire", "Pacific Newswire"), ("lines.jsonl#3", AGENCY)])
def test_an_id_of_another_publisher_or_of_a_mere_place_is_no_version(fill: Fill, name: str, outlet: str) -> None:
    with fill(wire("lines.jsonl#3", text="A text of its own about nothing in particular.")) as archive:
        (receipt,) = archive.add([wire(name, text=SECOND, outlet=outlet)])
        assert receipt.status == "rejected"
        assert _versions(archive) == []


def test_records_without_ids_are_never_versions(fill: Fill) -> None:
    with fill() as archive:
        archive.add([Document(text="One text about a bridge that was painted.")])
        (receipt,) = archive.add([Document(text="Another text about a road that was closed.")])
        assert receipt.status == "rejected"


def _item(name: str, folder: Path, text: str, **properties: str) -> Path:
    item = {"uri": "urn:aw:1", "headline": HEADLINE, "body_text": text, "copyrightholder": AGENCY, **properties}
    (folder / name).write_text(json.dumps(item), encoding="utf-8")
    return folder / name


def test_versions_that_an_agency_counts_keep_its_numbers(tmp_path: Path) -> None:
    texts = {number: STORY.replace("Three", word) for number, word in ((2, "Two"), (5, "Five"))}
    with Archive.create(tmp_path / "archive") as archive:
        for number, text in texts.items():
            archive.add([_item(f"item-{number}.json", tmp_path, text, version=str(number))])
        assert _versions(archive) == [("item-2.json", "item-2.json", 2), ("item-5.json", "item-2.json", 5)]
        (again,) = archive.add([_item("item-6.json", tmp_path, texts[5], version="5")])
        assert again.status == "added", "the same words under another id are a copy"
        assert len(_versions(archive)) == 2
        other = _item("item-7.json", tmp_path, STORY.replace("Three", "Nine"), copyrightholder="Pacific Newswire")
        archive.add([other])
        assert len(_versions(archive)) == 2, "another publisher's item with the same uri is another item"


def test_versions_in_one_reading_are_told_as_in_several(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number, word in enumerate(("Two", "Three", "Four"), start=1):
        _item(f"item-{number}.json", folder, STORY.replace("Three", word))
    with Archive.create(tmp_path / "once") as once, Archive.create(tmp_path / "each") as each:
        once.add([folder])
        for number in (1, 2, 3):
            each.add([folder / f"item-{number}.json"])
        assert _versions(once) == _versions(each)
        assert [number for _, _, number in _versions(once)] == [1, 2, 3]
