"""Begin a new epoch."""

from __future__ import annotations

from samesource import __version__
from samesource.archive.choose_witnesses import choose_witnesses
from samesource.archive.explaining import explaining
from samesource.archive.learn_epoch import learn_epoch
from samesource.archive.mark_dirty import mark_dirty
from samesource.archive.opened import Opened
from samesource.archive.pack_parts import pack_parts
from samesource.archive.prepare_documents import prepare_documents
from samesource.archive.read_received import read_received
from samesource.archive.relink import relink
from samesource.archive.seal_pages import seal_pages
from samesource.archive.settle import settle
from samesource.archive.write_epoch import write_epoch
from samesource.archive.writing import writing
from samesource.engines.open_engine import open_engine

_CHUNK = 500

_NUMBERS = "SELECT number FROM documents ORDER BY number"
_EMPTIED = ("postings", "pairs", "judged", "stories", "dirty")
_UNTRACED = "UPDATE documents SET witness = 0, story = NULL"
_TOLD = "UPDATE documents SET day = ?, words = ?, words_key = ?, seniority = ? WHERE id = ?"
_PART = "INSERT OR REPLACE INTO parts (place, content) VALUES (?, ?)"


def compact_archive(opened: Opened) -> None:
    """Learn the statistics anew from all documents held, look at every document again and trace every story again.

    In one transaction: readers see the archive as it was until all is done, and a stop leaves it so. The file is then
    rewritten without the space of what has been let go. Cost as adding all documents to a new archive.
    """
    connection = opened.connection
    with writing(connection, opened.directory):
        numbers = [number for (number,) in connection.execute(_NUMBERS)]
        if numbers:
            _learn(opened, numbers)
        for table in _EMPTIED:
            connection.execute(f"DELETE FROM {table}")
        connection.execute(_UNTRACED)
        for start in range(0, len(numbers), _CHUNK):
            _look_again(opened, numbers[start : start + _CHUNK])
        _, new, _ = choose_witnesses(connection, numbers)
        ordered = sorted(new)
        for start in range(0, len(ordered), _CHUNK):
            relink(opened, ordered[start : start + _CHUNK], ())
        mark_dirty(connection, new)
        settle(opened)
    with explaining(opened.directory):
        connection.execute("VACUUM")
        seal_pages(connection, opened.directory, checkpoint=True)


def _learn(opened: Opened, numbers: list[int]) -> None:
    """Put the statistics of the documents held in the place of those before."""
    engine = open_engine(opened.config.engine)
    try:
        write_epoch(opened.connection, learn_epoch(engine, opened.config, read_received(opened.connection, numbers)))
    finally:
        engine.close()
    opened.connection.execute("UPDATE meta SET value = ? WHERE name = 'version'", (__version__,))


def _look_again(opened: Opened, numbers: list[int]) -> None:
    """Take documents through the stages again, under the new statistics."""
    connection = opened.connection
    rows = list(read_received(connection, numbers))
    prepared = prepare_documents(opened, rows)
    for number, row in zip(numbers, rows, strict=True):
        told = prepared[row.id]["segmented"]
        connection.execute(_TOLD, (told["day"], told["words"], told["words_key"], told["seniority"], row.id))
        connection.executemany(_PART, pack_parts(number, prepared[row.id]))
