"""Whatever is changed in an archive behind its back, verify names it and its day."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from samesource.archive.archive import Archive
from samesource.archive.open_database import DATABASE
from samesource.archive.opened import Opened
from samesource.archive.page_sums import SUMS
from samesource.archive.verify_archive import verify_archive
from samesource.archive.verify_directory import verify_directory
from samesource.archive.verify_documents import verify_documents
from samesource.archive.verify_epoch import verify_epoch
from samesource.archive.verify_pairs import verify_pairs
from samesource.archive.verify_report import Checked, VerifyReport
from samesource.archive.verify_results import verify_results
from samesource.archive.verify_stories import verify_stories
from samesource.archive.writing import writing
from samesource.errors import ArchiveError
from tests.archive.mill_fire import Fill


@pytest.fixture
def archive(fill: Fill) -> Iterator[Archive]:
    with fill() as opened:
        yield opened


def opened_of(archive: Archive) -> Opened:
    return archive._opened


def all_pairs(opened: Opened) -> Checked:
    return verify_pairs(
        opened, [number for (number,) in opened.connection.execute("SELECT DISTINCT witness FROM documents")]
    )


LOOKS: dict[str, Callable[[Opened], Checked]] = {
    "documents": lambda opened: verify_documents(opened.connection),
    "stories": lambda opened: verify_stories(opened.connection),
    "pairs": all_pairs,
    "epoch": verify_epoch,
}

CHANGED = [
    ("documents", "UPDATE documents SET words = words + 1 WHERE id = 'echo'", "2031-10-14", "document echo"),
    ("documents", "UPDATE documents SET day = '2031-10-16' WHERE id = 'ferry'", "2031-10-16", "document ferry"),
    ("documents", "UPDATE documents SET witness = 77 WHERE id = 'echo'", "2031-10-14", "document echo"),
    ("documents", "UPDATE documents SET witness = number WHERE id = 'herald'", "2031-10-14", "document herald"),
    ("documents", "DELETE FROM parts WHERE place = 8 * 2 + 2", "2031-10-15", "document ferry"),
    ("documents", "UPDATE parts SET place = 8 * 99 WHERE place = 8 * 2 + 2", None, "part 0 of document number 99"),
    (
        "documents",
        "UPDATE parts SET content = (SELECT content FROM parts WHERE place = 8) WHERE place = 24",
        "2031-10-14",
        "document",
    ),
    ("stories", "UPDATE documents SET story = NULL WHERE id = 'ferry'", "2031-10-15", "document ferry"),
    ("stories", "DELETE FROM stories WHERE documents = 1", "2031-10-15", "document ferry"),
    ("stories", "UPDATE stories SET documents = documents + 1 WHERE documents = 3", "2031-10-14", "story"),
    ("stories", "UPDATE stories SET entry = replace(entry, '\"families\": 1', '\"families\": 2')", None, "story"),
    ("stories", "UPDATE documents SET story = (SELECT story FROM documents WHERE id = 'ferry')", None, "story"),
    ("pairs", "DELETE FROM postings WHERE channel = 1 AND document = 2", "2031-10-15", "document ferry"),
    ("pairs", "UPDATE postings SET weight = weight + 1 WHERE channel = 2 AND document = 2", "2031-10-15", "document"),
    ("pairs", "INSERT INTO postings VALUES (1, 1, 99, 0, 0)", None, "document number 99"),
    ("pairs", "UPDATE pairs SET passage_keys = passage_keys + 1", "2031-10-14", "documents number"),
    ("pairs", "DELETE FROM pairs", "2031-10-14", "documents number"),
    ("pairs", "UPDATE pairs SET same_story = same_story - 1", "2031-10-14", "documents number"),
    ("pairs", "UPDATE judged SET b = 2 WHERE number = 1", None, "documents number"),
    ("pairs", "UPDATE pairs SET linked = 1 - linked", "2031-10-14", "documents number"),
    ("documents", "UPDATE names SET document = 99 WHERE document = 2", None, "names of 99"),
    ("epoch", "UPDATE epoch SET groups = groups + 1", None, "the statistics"),
]


@pytest.mark.parametrize(("look", "change", "segment", "where"), CHANGED)
def test_what_is_changed_is_named_with_its_day(
    archive: Archive, look: str, change: str, segment: str | None, where: str
) -> None:
    opened = opened_of(archive)
    assert LOOKS[look](opened).faults == ()
    opened.connection.execute(change)
    faults = LOOKS[look](opened).faults
    assert [fault for fault in faults if where in fault.where]
    assert all(fault.says and fault.remedy for fault in faults)
    if segment:
        assert segment in {fault.segment for fault in faults}


def test_a_sound_archive_is_sound_and_looking_changes_nothing(archive: Archive) -> None:
    before = archive.version()
    report = verify_archive(opened_of(archive), full=True)
    assert report.faults == ()
    assert report.unseen == ()
    assert report.checked["documents"] == 4
    assert report.checked["parts"] == 28
    assert report.checked["stories made anew"] == 2
    assert min(report.checked.values()) > 0
    assert archive.version() == before
    assert not opened_of(archive).connection.in_transaction


def test_a_part_that_no_longer_holds_together_is_named(archive: Archive) -> None:
    opened = opened_of(archive)
    ((content,),) = opened.connection.execute("SELECT content FROM parts WHERE place = 16").fetchall()
    drawn = random.Random(3)
    for _ in range(40):
        changed = bytearray(content)
        changed[drawn.randrange(len(changed))] ^= drawn.randrange(1, 256)
        opened.connection.execute("UPDATE parts SET content = ? WHERE place = 16", (bytes(changed),))
        (fault,) = verify_documents(opened.connection).faults
        assert (fault.kind, fault.segment, fault.where) == ("part", "2031-10-15", "document ferry")


def test_a_result_that_an_ordinary_run_does_not_give_is_named(archive: Archive) -> None:
    opened = opened_of(archive)
    with writing(opened.connection, opened.directory):
        opened.connection.execute("UPDATE documents SET seniority = seniority || 'x'")
        opened.connection.execute(
            "UPDATE stories SET trace = (SELECT trace FROM stories WHERE documents = 1) WHERE documents = 3"
        )
    faults = verify_results(opened, None).faults
    assert [(fault.kind, fault.segment) for fault in faults] == [("result", "2031-10-14")]
    assert "documents" in faults[0].says


def copy_of(directory: Path, name: str) -> Path:
    copied = directory.parent / name
    shutil.rmtree(copied, ignore_errors=True)
    shutil.copytree(directory, copied)
    return copied


def flip(path: Path, at: int, by: int) -> None:
    held = bytearray(path.read_bytes())
    held[at] ^= by
    path.write_bytes(held)


def verified(directory: Path) -> VerifyReport:
    return verify_directory(directory, sample=0)


def test_a_flipped_byte_anywhere_is_found(fill: Fill) -> None:
    with fill() as archive:
        directory = archive.directory
    size = (directory / DATABASE).stat().st_size
    drawn = random.Random(11)
    for at in (0, 27, *(drawn.randrange(100, size) for _ in range(6))):
        copied = copy_of(directory, "flipped")
        flip(copied / DATABASE, at, drawn.randrange(1, 256))
        pages = [fault.where for fault in verified(copied).faults if fault.kind == "page"]
        assert pages
        assert pages[0].startswith(f"page {at // 4096 + 1} of {DATABASE}")


def test_a_flipped_byte_in_a_text_is_named_by_page_and_document(fill: Fill) -> None:
    with fill() as archive:
        directory = archive.directory
        ((content,),) = opened_of(archive).connection.execute("SELECT content FROM parts WHERE place = 16")
    at = (directory / DATABASE).read_bytes().index(content[-40:])
    flip(directory / DATABASE, at, 1)
    faults = verified(directory).faults
    assert [(fault.kind, fault.segment) for fault in faults if fault.where == "document ferry"] == [
        ("part", "2031-10-15")
    ]
    assert "of parts" in next(fault.where for fault in faults if fault.kind == "page")


def test_a_file_that_is_cut_short_is_found(fill: Fill) -> None:
    with fill() as archive:
        directory = archive.directory
    whole = (directory / DATABASE).read_bytes()
    (directory / DATABASE).write_bytes(whole[: len(whole) // 2])
    assert {fault.kind for fault in verified(directory).faults} >= {"page", "database"}


def test_digests_that_are_lost_are_made_again(fill: Fill) -> None:
    with fill() as archive:
        directory = archive.directory
    kept = (directory / SUMS).read_bytes()
    (directory / SUMS).unlink()
    first, second = verified(directory), verified(directory)
    assert first.sound
    assert "digests of all pages have been made now" in first.unseen
    assert (second.sound, second.checked["pages"]) == (True, (len(kept) - 64) // 8)


def test_what_another_program_writes_is_told_apart_from_damage(fill: Fill) -> None:
    with fill() as archive:
        directory = archive.directory
    other = sqlite3.connect(directory / DATABASE)
    other.execute("UPDATE meta SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) WHERE name = 'writes'")
    other.commit()
    other.close()
    report = verified(directory)
    assert report.sound
    assert any("another program" in says for says in report.unseen)


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="no archive here"):
        verify_directory(tmp_path)
