"""Read an archive from many processes while another writes, and hold that each sees one whole state.

    python benchmarks/archive_readers.py [SECONDS] [--readers 8] [--seed 1]

The writer adds small reports, one at a time and in chunks whose stories are traced apart, and now and then forgets one.
Each reader opens the archive and looks again and again, each look in one read transaction: every document has all its
parts and a text that is the one it was added with; every document that does not wait to be traced is in a story, and
in one that lists it; every story's members are documents, its id is the digest of them, and it says how many they are;
pairs and keys stand on documents; the list, a story and the version read apart in between agree. One look in ten goes
through `Archive` alone, as the service reads: list, a story, its texts.
"""

from __future__ import annotations

import argparse
import itertools
import multiprocessing
import multiprocessing.connection
import os
import random
import sys
import tempfile
import time
from multiprocessing.synchronize import Event
from pathlib import Path

from small_reports import make_small_reports

from samesource.archive.archive import Archive
from samesource.archive.layout import PARTS, PARTS_A_DOCUMENT
from samesource.archive.read_parts import read_parts
from samesource.archive.reading import reading
from samesource.archive.unpack_part import unpack_part
from samesource.errors import ArchiveError, NotFoundError
from samesource.model import Document
from samesource.stages.digest_ids import digest_ids

STORIES = 400
CHUNKS = (1, 1, 1, 5)
PAUSE = 0.02
"""Seconds between two looks of a reader: the writer needs a core too."""

_LACKING = f"""
SELECT COUNT(*) FROM documents d
WHERE (SELECT COUNT(*) FROM parts p WHERE p.place BETWEEN d.number * {PARTS_A_DOCUMENT}
  AND d.number * {PARTS_A_DOCUMENT} + {PARTS_A_DOCUMENT - 1}) <> {len(PARTS)}
"""
_STRAY = f"SELECT COUNT(*) FROM parts WHERE place / {PARTS_A_DOCUMENT} NOT IN (SELECT number FROM documents)"
_UNPLACED = """
SELECT COUNT(*) FROM documents d LEFT JOIN stories s ON s.id = d.story
WHERE s.id IS NULL AND d.witness NOT IN (SELECT witness FROM dirty)
"""
_DANGLING = """
SELECT COUNT(*) FROM pairs WHERE a NOT IN (SELECT witness FROM documents) OR b NOT IN (SELECT witness FROM documents)
"""
_KEYLESS = "SELECT COUNT(*) FROM documents WHERE number = witness AND words > 9 AND joint + singles = 0"
_RULES = {
    "documents without all their parts": _LACKING,
    "parts without a document": _STRAY,
    "documents in no story that do not wait": _UNPLACED,
    "pairs of what is no witness": _DANGLING,
    "witnesses without keys": _KEYLESS,
}


def look(archive: Archive, texts: dict[str, str], drawn: random.Random) -> list[str]:
    """Say what is wrong with the state that one read transaction sees."""
    opened = archive._opened  # noqa: SLF001 - what is on disk, not what is shown of it
    connection = opened.connection
    with reading(connection, archive.directory):
        version = archive.version()
        wrong = [says for says, query in _RULES.items() if connection.execute(query).fetchone()[0]]
        rows = connection.execute("SELECT number, id, story FROM documents").fetchall()
        sampled = drawn.sample(rows, min(5, len(rows)))
        parts = read_parts(connection, [number for number, _, _ in sampled], "documents")
        wrong += [f"another text of {row['id']}" for row in parts if row["text"] != texts[row["id"]]]
        members: dict[str, set[str]] = {}
        for _, name, story in rows:
            if story:
                members.setdefault(story, set()).add(name)
        for story, documents, trace in connection.execute("SELECT id, documents, trace FROM stories"):
            listed = {one["id"] for one in unpack_part(trace, story)["documents"]}
            if listed != members.get(story) or len(listed) != documents or digest_ids(listed) != story:
                wrong.append(f"story {story} is not of the documents that name it")
        if archive.version() != version or len(archive.stories()) > len(members):
            wrong.append("the state has changed while it was read")
    return wrong


def serve(archive: Archive, texts: dict[str, str], drawn: random.Random) -> list[str]:
    """Read as the service does: a list, then a story of it; say what is wrong."""
    entries = archive.stories()
    if not entries:
        return []
    entry = drawn.choice(entries)
    try:
        trace = archive.story(entry.id)
    except NotFoundError:
        return []  # replaced since the list was read
    wrong = {one.id for one in trace.documents if one.text != texts[one.id]}
    counted = len(trace.documents) == entry.documents
    return [f"texts of {sorted(wrong)}"] * bool(wrong) + ["a story of another number of documents"] * (not counted)


def read(
    directory: Path, texts: dict[str, str], seed: int, stop: Event, found: multiprocessing.connection.Connection
) -> None:
    """Look until told to stop, then tell how often, how many states were seen and what was wrong."""
    os.nice(5)  # the writer is what readers wait for
    drawn = random.Random(seed)
    looks, versions, longest = 0, set(), 0.0
    wrong: list[str] = []
    with Archive(directory) as archive:
        while not stop.is_set():
            began = time.perf_counter()
            wrong += serve(archive, texts, drawn) if looks % 10 == 9 else look(archive, texts, drawn)
            longest = max(longest, time.perf_counter() - began)
            looks += 1
            versions.add(archive.version())
            time.sleep(PAUSE)
    found.send((looks, len(versions), longest, wrong[:5]))


def write(
    directory: Path, documents: list[Document], seed: int, stop: Event, found: multiprocessing.connection.Connection
) -> None:
    """Add and now and then forget until told to stop; tell how many were added and forgotten."""
    drawn = random.Random(seed)
    module = sys.modules["samesource.archive.add_documents"]
    added = forgotten = 0
    waiting = itertools.cycle(documents)
    with Archive(directory) as archive:
        while not stop.is_set():
            chunk = list(itertools.islice(waiting, drawn.choice(CHUNKS)))
            module.CHUNK = drawn.choice((2, 500))  # type: ignore[attr-defined]
            added += sum(receipt.status == "added" for receipt in archive.add(chunk))
            if drawn.random() < 0.1:
                forgotten += len(archive.forget([drawn.choice(chunk).id]))
    found.send((added, forgotten))


def main() -> None:
    """Print one line; exit 1 where a reader saw a state that never was."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seconds", nargs="?", type=float, default=60.0)
    parser.add_argument("--readers", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    documents = make_small_reports(STORIES, options.seed)
    texts = {one.id: one.text or "" for one in documents}
    started = multiprocessing.get_context("forkserver")
    started.set_forkserver_preload(["samesource.archive.archive"])
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name) / "archive"
        with Archive.create(directory) as archive:
            archive.add(documents[:10])
        stop = started.Event()
        ends = []
        processes = []
        for number in range(options.readers + 1):
            mine, theirs = started.Pipe(duplex=False)
            given = (directory, texts, number, stop, theirs) if number else (directory, documents[10:], 0, stop, theirs)
            processes.append(started.Process(target=read if number else write, args=given))
            ends.append(mine)
        for process in processes:
            process.start()
        time.sleep(options.seconds)
        stop.set()
        (added, forgotten), *seen = [end.recv() for end in ends]
        for process in processes:
            process.join()
        try:
            with Archive(directory) as archive:
                wrong = look(archive, texts, random.Random(0))
        except ArchiveError as error:
            wrong = [str(error)]
    wrong += [says for *_, own in seen for says in own]
    looks, states = sum(one[0] for one in seen), [one[1] for one in seen]
    print(
        f"{options.seconds:.0f} s: {added} reports added, {forgotten} forgotten; {options.readers} readers looked "
        f"{looks:,} times, each at {min(states)} to {max(states)} states; longest look "
        f"{max(one[2] for one in seen):.1f} s; {len(wrong)} inconsistent"
    )
    if wrong:
        sys.exit("\n".join(wrong[:20]))


if __name__ == "__main__":
    main()
