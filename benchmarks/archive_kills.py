"""Kill a process that adds to an archive again and again, and fill its disk; look each time at what is left.

    python benchmarks/archive_kills.py [KILLS] [--full-disk ROUNDS] [--seed 1]

Kills. A process adds small reports, one at a time, a few in one transaction, or many in several; it notes what has been
acknowledged. `kill -9` strikes at a random moment after its start; half of them as soon as the write-ahead log grows,
which is in the middle of a transaction. After each: the archive opens; every acknowledged report is there with its
text; `verify` finds nothing: no report without all its parts, no part without a report, no story that lists others
than its own. The next process goes on where that one stopped. When all reports are in, every story must be the one of
an archive that nobody disturbed; then a new archive is begun.

Full disks. On a small file system of its own (it must be allowed to mount one), an archive with a little room left is
added to until the disk is full; the same is looked at while it still is, and once room has been made.
"""

from __future__ import annotations

import argparse
import contextlib
import multiprocessing
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path

from small_reports import make_small_reports

from samesource.archive.archive import Archive
from samesource.archive.find_numbers import find_numbers
from samesource.archive.open_database import DATABASE
from samesource.archive.read_parts import read_parts
from samesource.archive.verify_archive import verify_archive
from samesource.errors import OutputError
from samesource.model import Document
from samesource.shelf import Receipt

STORIES = 30
CHUNKS = (1, 1, 1, 4, 12)
SEVERAL = 3
"""Of a process that adds all in one call, the documents a transaction."""
TMPFS_KIB = 8_192

Work = tuple[str, str, list[Document], int]


def write(work: Work) -> None:
    """Add documents to an archive, noting on the way what has been acknowledged: the process that is killed."""
    directory, receipts, documents, chunk = work
    with open(receipts, "ab", buffering=0) as file, Archive(directory) as archive:  # noqa: PTH123 - unbuffered

        def note(stored: Sequence[Receipt]) -> None:
            file.write("".join(f"{one.id}\n" for one in stored if one.status != "rejected").encode())

        file.write(b"\n")
        if chunk == 0:
            sys.modules["samesource.archive.add_documents"].CHUNK = SEVERAL  # type: ignore[attr-defined]
            archive.add(documents, on_stored=note)
            return
        for start in range(0, len(documents), chunk):
            archive.add(documents[start : start + chunk], on_stored=note)


def fill(work: Work) -> None:
    """Add documents until the disk is full; leave with 3 when it said so in our words."""
    try:
        write(work)
    except OutputError as error:
        os._exit(3 if "disk" in str(error) or "full" in str(error) else 4)


def look(directory: Path, acknowledged: set[str], documents: dict[str, Document]) -> set[str]:
    """Return the ids held; exit where something acknowledged is lost or anything is wrong."""
    with Archive(directory) as archive:
        opened = archive._opened  # noqa: SLF001 - what is on disk, not what is shown of it
        held = find_numbers(opened.connection, documents)
        texts = {row["id"]: row["text"] for row in read_parts(opened.connection, held.values(), "documents")}
        if lost := sorted(name for name in acknowledged if texts.get(name) != documents[name].text):
            sys.exit(f"acknowledged and lost: {', '.join(lost)}")
        report = verify_archive(opened, sample=0)
    if report.faults:
        sys.exit("verify finds: " + "; ".join(f"{one.where}: {one.says}" for one in report.faults))
    if any("digest" in says for says in report.unseen):
        sys.exit(f"digests of pages have missed a write: {report.unseen}")
    return set(held)


def results(directory: Path) -> dict[str, str]:
    """Return every story, as JSON."""
    with Archive(directory) as archive:
        return {entry.id: archive.story(entry.id).to_json(with_text=True) for entry in archive.stories()}


def read_receipts(path: Path) -> set[str]:
    """Return what has been acknowledged; a line that a kill has cut is none."""
    lines = path.read_bytes().split(b"\n") if path.exists() else []
    return {line.decode() for line in lines[:-1] if line}


def grows(log: Path, seconds: float) -> bool:
    """Wait until the log grows, and tell whether it did."""
    until = time.monotonic() + seconds
    before = log.stat().st_size if log.exists() else 0
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            if log.stat().st_size > before:
                return True
        time.sleep(0.0005)
    return False


def strike(running: BaseProcess, directory: Path, receipts: Path, drawn: random.Random, into_log: bool) -> bool:
    """Kill a process at a random moment: after some acknowledgements, and a part of the time that one takes.

    `into_log`: then wait until the log grows. Return whether that was seen.
    """
    waited, size, pace = drawn.randrange(4), _size(receipts), 0.0
    began = time.monotonic()
    while running.is_alive() and waited >= 0:
        time.sleep(0.002)
        if _size(receipts) > size:
            size, waited = _size(receipts), waited - 1
            pace, began = time.monotonic() - began, time.monotonic()
    time.sleep(drawn.random() * pace)
    seen = into_log and grows(directory / f"{DATABASE}-wal", 5.0)
    if running.pid and running.is_alive():
        os.kill(running.pid, signal.SIGKILL)
    running.join()
    return seen


def kills(count: int, seed: int) -> None:
    """Strike `count` times and print one line; exit 1 where anything is lost or wrong."""
    drawn = random.Random(seed)
    started = multiprocessing.get_context("forkserver")
    documents = {one.id: one for one in make_small_reports(STORIES, seed)}
    struck = inside = rounds = acknowledged = unacknowledged = 0
    with tempfile.TemporaryDirectory() as name:
        calm = _undisturbed(Path(name) / "calm", documents)
        while struck < count:
            rounds += 1
            directory, receipts = Path(name) / f"archive{rounds}", Path(name) / f"receipts{rounds}"
            Archive.create(directory).close()
            held: set[str] = set()
            while len(held) < len(documents) and struck < count:
                left = [one for name_, one in documents.items() if name_ not in held]
                work = (str(directory), str(receipts), left, drawn.choice((*CHUNKS, 0)))
                running = started.Process(target=write, args=(work,))
                running.start()
                seen = strike(running, directory, receipts, drawn, into_log=struck % 2 == 1)
                if running.exitcode not in (0, -signal.SIGKILL):
                    sys.exit(f"the writer failed with {running.exitcode}")
                if running.exitcode:
                    struck += 1
                    inside += seen
                noted = read_receipts(receipts)
                held = look(directory, noted, documents)
                unacknowledged += len(held - noted)
            acknowledged += len(read_receipts(receipts))
            write((str(directory), str(receipts), list(documents.values()), 500))
            if results(directory) != calm:
                sys.exit("the stories are not those of an undisturbed archive")
            shutil.rmtree(directory)
            print(f"{struck} kills, {inside} of them in the middle of a write", file=sys.stderr, flush=True)
    print(
        f"{struck} kills ({inside} while the log grew) over {rounds} archives, {acknowledged} reports acknowledged "
        f"before, {unacknowledged} times one found whole that was not yet: none lost, none half there, every archive "
        "opened, verify clean, stories as undisturbed"
    )


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _undisturbed(directory: Path, documents: dict[str, Document]) -> dict[str, str]:
    """Return the stories of an archive that was added to in peace, all at once."""
    Archive.create(directory).close()
    with Archive(directory) as archive:
        archive.add(list(documents.values()))
    return results(directory)


def _kibibytes(directory: Path) -> int:
    """Return what the files of an archive take."""
    return sum(path.stat().st_size for path in directory.iterdir()) // 1024


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """Mount a file system of a few MiB; exit where that is not allowed."""
    folder.mkdir()
    options = f"size={TMPFS_KIB}k"
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True, check=False
    )
    if done.returncode:
        sys.exit(f"no file system can be mounted here: {done.stderr.decode().strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def full_disks(count: int, seed: int) -> None:
    """Fill the disk `count` times and print one line; exit 1 where anything is lost or wrong."""
    drawn = random.Random(seed)
    started = multiprocessing.get_context("forkserver")
    documents = {one.id: one for one in make_small_reports(STORIES, seed)}
    filled = acknowledged_in_all = 0
    with tempfile.TemporaryDirectory() as name, small_disk(Path(name) / "disk") as disk:
        calm = _undisturbed(Path(name) / "calm", documents)
        whole = _kibibytes(Path(name) / "calm")
        for number in range(count):
            directory, receipts = disk / "archive", Path(name) / f"receipts{number}"
            Archive.create(directory).close()
            ballast = disk / "ballast"
            free = shutil.disk_usage(disk).free
            ballast.write_bytes(bytes(free - drawn.randrange(60, whole - _kibibytes(directory)) * 1024))
            work = (str(directory), str(receipts), list(documents.values()), drawn.choice((*CHUNKS, 0)))
            running = started.Process(target=fill, args=(work,))
            running.start()
            running.join()
            if running.exitcode != 3:
                sys.exit(f"the writer ended with {running.exitcode} on a full disk")
            filled += 1
            last = disk / "last"
            with contextlib.suppress(OSError), last.open("wb", buffering=0) as file:
                while True:
                    file.write(bytes(512))
            look(directory, read_receipts(receipts), documents)
            acknowledged_in_all += len(read_receipts(receipts))
            ballast.unlink()
            last.unlink()
            look(directory, read_receipts(receipts), documents)
            write((str(directory), str(receipts), list(documents.values()), 500))
            if results(directory) != calm:
                sys.exit("the stories are not those of an undisturbed archive")
            shutil.rmtree(directory)
    print(
        f"{filled} full disks, {acknowledged_in_all} reports acknowledged before: none lost, none half there, every "
        "archive opened on the full disk too, verify clean, stories as undisturbed once there was room"
    )


def main() -> None:
    """Do what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kills", nargs="?", type=int, default=20)
    parser.add_argument("--full-disk", type=int, default=0, metavar="ROUNDS")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    multiprocessing.set_forkserver_preload(["samesource.archive.archive", "samesource.archive.verify_archive"])
    jobs: list[tuple[Callable[[int, int], None], int]] = [(kills, options.kills), (full_disks, options.full_disk)]
    for job, count in jobs:
        if count:
            job(count, options.seed)


if __name__ == "__main__":
    main()
