"""Documents that are kept, as they were given."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import IO

import numpy as np
import numpy.typing as npt

from samesource.config import Config
from samesource.corpus.duplicates.map_ahead import map_ahead
from samesource.corpus.texts.corpus_file import CorpusFile
from samesource.corpus.texts.read_blocks import read_blocks
from samesource.corpus.writing.copy_parquet import copy_parquet
from samesource.corpus.writing.result_folder import ResultFolder
from samesource.reading.read_file import read_file
from samesource.reading.rows import DocumentRow

Places = npt.NDArray[np.int64]


def copy_kept(
    files: Sequence[CorpusFile], begins: Sequence[int], rows: Places, folder: ResultFolder, config: Config
) -> None:
    """Write the records that stand at `rows`, which rise, in the order and with all the columns they were given in.

    Rows of Parquet go into kept.parquet, lines of JSON as they are into kept.jsonl, and documents of other files there
    too, as records of id, text and what is known of them. `begins` is the row of each file's first record. Raise
    InputError for a file that cannot be read any more.
    """
    tables = [file for file in files if file.form == "parquet"]
    ends = [*begins[1:], int(rows[-1]) + 1 if len(rows) else 0]
    bounds = [np.searchsorted(rows, (begin, max(begin, end))) for begin, end in zip(begins, ends, strict=True)]
    own = [rows[first:last] - begin for (first, last), begin in zip(bounds, begins, strict=True)]
    if tables:
        kept = [places for file, places in zip(files, own, strict=True) if file.form == "parquet"]
        copy_parquet(tables, kept, folder.begin("kept.parquet"))
    if len(tables) == len(files):
        return
    with ExitStack() as stack:
        out = stack.enter_context(folder.begin("kept.jsonl").open("wb"))
        for file, places in zip(files, own, strict=True):
            if file.form == "lines":
                _copy_lines(file, places, out, config)
            elif file.form == "other":
                _write_records(file, places, out, config)


def _copy_lines(file: CorpusFile, places: Places, out: IO[bytes], config: Config) -> None:
    """Copy lines byte by byte; one that had no line break at the end of the file gets it."""

    def chosen() -> Iterator[list[memoryview]]:
        first = 0
        for block in read_blocks(file.path, config):
            ends = np.flatnonzero(np.frombuffer(block, np.uint8) == ord("\n")) + 1
            if not block.endswith(b"\n"):
                ends = np.append(ends, len(block))
            begins = np.concatenate(([0], ends[:-1]))
            low, high = np.searchsorted(places, (first, first + len(ends)))
            lines = places[low:high] - first
            runs = np.split(lines, np.flatnonzero(np.diff(lines) != 1) + 1)
            view = memoryview(block)
            yield [view[begins[run[0]] : ends[run[-1]]] for run in runs if len(run)]
            first += len(ends)
            if high == len(places):  # what follows may be damaged
                return

    def write(pieces: list[memoryview]) -> None:
        for piece in pieces:
            out.write(piece)
            if piece[-1] != ord("\n"):
                out.write(b"\n")

    for _ in map_ahead(write, chosen(), 1):
        pass


def _write_records(file: CorpusFile, places: Places, out: IO[bytes], config: Config) -> None:
    """Write documents of a file as a trace reads them."""
    kept = set(places.tolist())
    for place, row in enumerate(read_file(file.name, file.path, config.reading)):
        if place in kept and isinstance(row, DocumentRow):
            known = {"id": row.id, "text": row.text, "title": row.title, "published": row.published}
            known |= {"outlet": row.outlet, "url": row.url, "byline": row.byline, "language": row.language}
            filled = {name: value for name, value in known.items() if value is not None}
            out.write(json.dumps(filled, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
