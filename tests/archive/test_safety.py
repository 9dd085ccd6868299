"""Whatever stops a writer, an archive holds what was acknowledged, whole; readers see one state."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from samesource.archive import open_database as opening
from samesource.archive.archive import Archive
from samesource.archive.open_database import DATABASE
from samesource.archive.reading import reading
from samesource.archive.verify_archive import verify_archive
from samesource.archive.verify_directory import verify_directory
from samesource.archive.writing import writing
from samesource.errors import ArchiveError, OutputError
from samesource.model import Document
from samesource.shelving.open_shelf import ARCHIVE_MARK
from tests.archive.mill_fire import Fill

_WRITER = """
import sys
from samesource.archive.archive import Archive
from samesource.model import Document
with Archive(sys.argv[1]) as archive:
    for number in range(40):
        text = f"Clerk {number} of the town of Aver{number}ton counted {number * 7 + 3} lamps at the old quay."
        archive.add([Document(text=text, id=f"new{number}")], on_stored=lambda done: print(done[0].id, flush=True))
"""


def note(number: int) -> Document:
    """Return a small report that is like no other."""
    words = " ".join(f"{word}{number}" for word in ("Averton", "lamps", "quay", "clerk", "ledger", "market"))
    return Document(text=f"The town counted {number} things: {words}.", id=f"note{number}", published="2031-10-20")


def held(directory: Path) -> set[str]:
    """Return the ids held, after a look through everything has found nothing."""
    with Archive(directory) as archive:
        report = verify_archive(archive._opened, sample=0)
        assert report.faults == ()
        return {name for (name,) in archive._opened.connection.execute("SELECT id FROM documents")}


def test_what_was_acknowledged_outlives_a_kill(fill: Fill) -> None:
    with fill() as archive:
        directory = archive.directory
    drawn = random.Random(7)
    for _ in range(2):
        running = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(directory)], stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        assert running.stdout is not None
        acknowledged = {running.stdout.readline().strip()}
        time.sleep(drawn.random() / 2)
        os.kill(running.pid, signal.SIGKILL)
        acknowledged |= {line.strip() for line in running.stdout if line.endswith("\n")}
        running.wait()
        running.stdout.close()
        assert "" not in acknowledged
        assert acknowledged <= held(directory)


def test_a_log_that_is_cut_or_torn_anywhere_leaves_a_state_that_was(fill: Fill, tmp_path: Path) -> None:
    with fill() as archive:
        base = {name for (name,) in archive._opened.connection.execute("SELECT id FROM documents")}
        states = [set(base)]
        for number in range(3):
            archive.add([note(number)])
            states.append(states[-1] | {f"note{number}"})
        files = {path.name: path.read_bytes() for path in archive.directory.iterdir() if path.suffix != ".db-shm"}
    log = files[f"{DATABASE}-wal"]
    drawn = random.Random(5)
    seen = set()
    for number in range(6):
        copied = tmp_path / f"copy{number}"
        copied.mkdir()
        at = drawn.randrange(len(log) // 3, len(log))
        torn = log[:at] if number % 2 else log[:at] + bytes(len(log) - at)
        for name, content in files.items():
            (copied / name).write_bytes(torn if name.endswith("-wal") else content)
        found = held(copied)
        assert found in states
        seen.add(len(found))
    assert len(seen) > 1


def test_a_full_disk_is_said_and_loses_nothing(fill: Fill) -> None:
    with fill() as archive:
        connection = archive._opened.connection
        before = archive.version()
        ((pages,),) = connection.execute("PRAGMA page_count").fetchall()
        connection.execute(f"PRAGMA max_page_count={pages + 2}")
        with pytest.raises(OutputError, match="disk is full"):
            archive.add([note(number) for number in range(20)])
        assert archive.version() == before
        assert verify_archive(archive._opened, sample=0).faults == ()
        connection.execute("PRAGMA max_page_count=1000000")
        assert [receipt.status for receipt in archive.add([note(1)])] == ["added"]


def test_a_failure_in_the_middle_leaves_nothing_half_there(fill: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with fill() as archive:
        before = archive.version()
        monkeypatch.setattr("samesource.archive.add_documents.settle", fail)
        with pytest.raises(KeyboardInterrupt):
            archive.add([note(1)])
        monkeypatch.undo()
        assert archive.version() == before
        directory = archive.directory
    assert "note1" not in held(directory)


def test_what_a_stop_left_untraced_is_traced_by_the_next_that_writes(
    fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with fill() as archive:
        monkeypatch.setattr("samesource.archive.add_documents.CHUNK", 1)
        monkeypatch.setattr("samesource.archive.add_documents.settle", stop)
        with pytest.raises(KeyboardInterrupt):
            archive.add([note(1), note(2)])
        monkeypatch.undo()
        assert archive.story_of("note1") is None
        waiting = verify_archive(archive._opened, sample=0)
        assert waiting.faults == ()
        assert any("wait to be traced" in says for says in waiting.unseen)
        archive.add([note(3)])
        assert archive.story_of("note1") is not None
        assert not any("wait" in says for says in verify_archive(archive._opened, sample=0).unseen)


def test_a_second_writer_is_told_so_and_readers_go_on(fill: Fill) -> None:
    with fill() as first, Archive(first.directory) as second:
        second._opened.connection.execute("PRAGMA busy_timeout=1")
        listed = second.stories()
        with writing(first._opened.connection, first.directory):
            first._opened.connection.execute("DELETE FROM stories")
            with pytest.raises(ArchiveError, match="another process is writing"):
                second.add([note(1)])
            assert second.stories() == listed
        assert second.stories() == []


def test_what_is_read_together_is_of_one_state(fill: Fill) -> None:
    with fill() as writer, Archive(writer.directory) as reader:
        with reading(reader._opened.connection, reader.directory):
            before = reader.version(), reader.stories()
            writer.add([note(1)])
            assert (reader.version(), reader.stories()) == before
            assert reader.story_of("note1") is None
        assert reader.story_of("note1") is not None
        assert len(reader.stories()) == len(before[1]) + 1


def test_asking_writes_nothing(fill: Fill) -> None:
    with fill() as archive:
        connection = archive._opened.connection
        connection.execute("DELETE FROM judged")
        ((before,),) = connection.execute("PRAGMA data_version").fetchall()
        with Archive(archive.directory) as other:
            other.ask(Document(text="Three workers died on Monday when fire swept through the mill.", id="asked"))
        assert connection.execute("PRAGMA data_version").fetchall() == [(before,)]


@pytest.mark.parametrize("form", ["0", "99", "", "two"])
def test_an_archive_of_another_form_is_refused_with_words(fill: Fill, form: str) -> None:
    with fill() as archive:
        directory = archive.directory
        archive._opened.connection.execute("UPDATE meta SET value = ? WHERE name = 'format'", (form,))
    with pytest.raises(ArchiveError, match="form") as raised:
        Archive(directory)
    assert raised.value.remedy


def test_settings_that_cannot_be_read_are_refused_with_words(fill: Fill) -> None:
    with fill() as archive:
        directory, connection = archive.directory, archive._opened.connection
        options = json.dumps({"candidates": {"no such option": 1}})
        connection.execute("UPDATE meta SET value = ? WHERE name = 'options'", (options,))
    with pytest.raises(ArchiveError, match="settings"):
        Archive(directory)


def test_a_folder_without_mark_or_database_is_no_archive(fill: Fill, tmp_path: Path) -> None:
    with fill() as archive:
        directory = archive.directory
    (directory / ARCHIVE_MARK).unlink()
    with pytest.raises(ArchiveError):
        Archive(directory)
    with pytest.raises(ArchiveError, match="no archive here"):
        Archive(tmp_path)
    with pytest.raises(ArchiveError, match="no archive here"):
        Archive(tmp_path / "nowhere")


def test_a_database_that_is_none_is_said_to_be_damaged(fill: Fill) -> None:
    with fill() as archive:
        directory = archive.directory
    (directory / DATABASE).write_bytes(b"no database at all\n" * 500)
    with pytest.raises(ArchiveError, match="damaged"):
        Archive(directory)
    assert {fault.kind for fault in verify_directory(directory).faults} == {"database", "page"}


def test_an_archive_on_a_disk_that_is_only_read_can_be_read(fill: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    with fill() as archive:
        directory = archive.directory
        listed = archive.stories()
    connect = opening._connect

    def refuse(path: Path, *, alone: bool = False, only_read: bool = False) -> sqlite3.Connection:
        if not only_read:
            raise sqlite3.OperationalError("unable to open database file")
        return connect(path, alone=alone, only_read=only_read)

    monkeypatch.setattr(opening, "_connect", refuse)
    monkeypatch.setattr(opening, "_is_only_read", lambda _: True)
    with Archive(directory) as archive:
        assert archive.stories() == listed
        assert archive.story(listed[0].id).documents
        with pytest.raises(OutputError, match="readonly"):
            archive.add([note(1)])


def test_an_archive_on_a_disk_without_a_byte_of_room_opens(fill: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    with fill() as archive:
        directory = archive.directory
        listed = archive.stories()
    connect = opening._connect

    def refuse(path: Path, *, alone: bool = False, only_read: bool = False) -> sqlite3.Connection:
        if not alone:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
            raise error
        return connect(path, alone=alone, only_read=only_read)

    monkeypatch.setattr(opening, "_connect", refuse)
    with Archive(directory) as archive:
        assert archive.stories() == listed
        assert not list(directory.glob("*-shm"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_says_so(fill: Fill) -> None:
    with fill() as archive:
        directory = archive.directory
    directory.chmod(0o555)
    try:
        with pytest.raises(OutputError), Archive(directory) as archive:
            archive.add([note(1)])
    finally:
        directory.chmod(0o755)


def test_a_copy_of_the_folder_is_an_archive(fill: Fill, tmp_path: Path) -> None:
    with fill() as archive:
        directory = archive.directory
    copied = tmp_path / "elsewhere"
    shutil.copytree(directory, copied)
    assert held(copied) == held(directory)
