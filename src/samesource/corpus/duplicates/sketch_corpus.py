"""Sketch all texts of a corpus."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import pyarrow as pa

from samesource.config import Config
from samesource.corpus.duplicates.map_ahead import map_ahead
from samesource.corpus.duplicates.text_buffers import text_buffers
from samesource.corpus.duplicates.watcher import Watcher
from samesource.corpus.duplicates.work_folder import WorkFolder
from samesource.kernels.fingerprints.band_texts import band_texts


def sketch_corpus(
    batches: Iterable[pa.RecordBatch], folder: WorkFolder, config: Config, threads: int, watcher: Watcher
) -> list[str]:
    """Keep a shard of `folder` for about every `config.dedupe.shard_bytes` of text; return their names, in order.

    A shard has row, id and published of each document, how many words it has, the hash of their sequence, and a
    column a band of bucket keys. Shards that are there already are not made again; which batches one holds depends on
    the texts alone. Cost: about 2.5 CPU seconds a gigabyte, 320 bytes of disk a document.
    """
    names: list[str] = []
    for number, group in enumerate(_groups(batches, config.dedupe.shard_bytes)):
        name = f"texts-{number:06}"
        names.append(name)
        if folder.has(name):
            for batch in group:
                watcher.advance(batch.num_rows)
            continue
        parts = []
        for part in map_ahead(lambda batch: _sketch(batch, config), group, threads):
            parts.append(part)
            watcher.advance(part.num_rows)
        folder.write(name, pa.concat_tables(parts).combine_chunks())
    return names


def _groups(batches: Iterable[pa.RecordBatch], size: int) -> Iterator[Iterator[pa.RecordBatch]]:
    """Yield iterators over batches one after another, each of so many bytes of text or more."""
    stream = iter(batches)
    first = next(stream, None)

    def group(batch: pa.RecordBatch | None) -> Iterator[pa.RecordBatch]:
        nonlocal first
        held = 0
        while batch is not None:
            yield batch
            held += batch.column("text").nbytes
            batch = next(stream, None)
            if held >= size:
                break
        first = batch

    while first is not None:
        yield group(first)


def _sketch(batch: pa.RecordBatch, config: Config) -> pa.Table:
    """Return the part of a shard that a batch comes to."""
    options = config.dedupe
    data, offsets = text_buffers(batch.column("text"))
    counts, sequences, keys = band_texts(data, offsets, options.words, options.bins, options.bands)
    columns = {name: batch.column(name) for name in ("row", "id", "published")}
    columns |= {"words": pa.array(counts.astype(np.int64)), "sequence": pa.array(sequences)}
    columns |= {f"band-{k}": pa.array(np.ascontiguousarray(keys[:, k])) for k in range(options.bands)}
    return pa.table(columns)
