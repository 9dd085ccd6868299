"""The first pass over a corpus."""

from __future__ import annotations

import itertools

import pyarrow as pa

from samesource.config import Config
from samesource.corpus.corpus_reader import CorpusReader
from samesource.corpus.duplicates.sketch_corpus import sketch_corpus
from samesource.corpus.duplicates.watcher import Watcher
from samesource.corpus.duplicates.work_folder import WorkFolder
from samesource.corpus.prepare_kernels import PASSAGES_READ, prepare_kernels
from samesource.corpus.rejected_table import rejected_table
from samesource.errors import InputError
from samesource.reading.nothing_read import nothing_read
from samesource.reading.rows import RejectedRow

_SHOWN = 5
_SHARDS, _FILES, _REJECTED = "shards", "files", "rejected"


def read_corpus(reader: CorpusReader, folder: WorkFolder, config: Config, threads: int, watcher: Watcher) -> list[str]:
    """Read and sketch all texts, unless `folder` has them already; return the names of the shards.

    `reader` knows afterwards what was refused and where each file begins. Raise InputError where nothing can be read.
    """
    watcher.stage("reading and sketching")
    size = sum(file.path.stat().st_size for file in reader.files if file.path.exists())
    often = PASSAGES_READ if config.dedupe.depth == "passages" else 1
    prepare_kernels(size, config.dedupe.compiled_bytes // often)
    if folder.has(_SHARDS):
        reader.begins = folder.read(_FILES)["begin"].to_pylist()
        reader.rejected = list(
            itertools.starmap(RejectedRow, zip(*folder.read(_REJECTED).to_pydict().values(), strict=True))
        )
        names: list[str] = folder.read(_SHARDS)["name"].to_pylist()
        return names
    names = sketch_corpus(reader.read(), folder, config, threads, watcher)
    if not names:
        if reader.rejected:
            raise nothing_read(reader.rejected)
        raise InputError("there is no record to read", where=", ".join(file.name for file in reader.files[:_SHOWN]))
    pa.default_memory_pool().release_unused()
    folder.write(_FILES, pa.table({"begin": pa.array(reader.begins, pa.int64())}))
    folder.write(_REJECTED, rejected_table(reader.rejected))
    folder.write(_SHARDS, pa.table({"name": pa.array(names, pa.string())}))
    return names
