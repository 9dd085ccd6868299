"""Match one set of texts against another."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from samesource.config import Config
from samesource.corpus.corpus_reader import CorpusReader
from samesource.corpus.dedupe_result import DedupeResult
from samesource.corpus.duplicates.watcher import Watcher
from samesource.corpus.duplicates.work_folder import WorkFolder
from samesource.corpus.name_rows import name_rows
from samesource.corpus.passages.name_passages import name_passages
from samesource.corpus.passages.passage_search import PassageSearch
from samesource.corpus.prepare_kernels import PASSAGES_READ, prepare_kernels
from samesource.corpus.rejected_table import rejected_table
from samesource.corpus.run_identity import run_identity
from samesource.corpus.summarise_match import summarise_match
from samesource.corpus.writing.result_folder import ResultFolder
from samesource.reading.nothing_read import nothing_read

_QUERY, _AGAINST = "query", "against"


def match_sets(
    sets: tuple[Path, Path],
    out: Path,
    config: Config,
    limits: tuple[int, int],
    work: Path | None,
    watcher: Watcher,
) -> DedupeResult:
    """Write into `out` what texts of the first of `sets` (the query) share with texts of the second.

    `pairs`: a (of the query), b, similarity, kind; at depth `passages` all that share a passage, and `passages`; else
    those from the threshold on. Ids may repeat between the sets. `limits`: threads, and bytes for what grows with them.
    Raise InputError where one set has nothing to read; else as `dedupe`.
    """
    readers = {name: CorpusReader([path], config) for name, path in zip((_QUERY, _AGAINST), sets, strict=True)}
    files = [file for reader in readers.values() for file in reader.files]
    size = sum(file.path.stat().st_size for file in files if file.path.exists())
    prepare_kernels(size, config.dedupe.compiled_bytes // PASSAGES_READ)
    identity = {name: run_identity(reader.files, config) for name, reader in readers.items()}
    with (
        ResultFolder(out, sets, [file.path for file in files]) as result,
        WorkFolder(work, out.absolute(), identity) as folder,
    ):
        read = {name: functools.partial(_read, name, reader, folder, watcher) for name, reader in readers.items()}
        watcher.stage("finding passages")
        with PassageSearch(read[_QUERY], folder, config, limits, read[_AGAINST]) as search:
            passages, pairs, formulae = search.find()
        watcher.stage("writing")
        form = "parquet" if any(file.form == "parquet" for file in files) else "jsonl"
        tables = {"pairs": _named(_similar(pairs, config), folder), "formulae": _formulae(formulae, folder)}
        if config.dedupe.depth == "passages":
            tables["passages"] = _named(passages, folder)
        tables["rejected"] = _rejected(folder)
        for name, table in tables.items():
            result.write_table(name, table, form)
        documents = {name: folder.read(name).num_rows for name in readers}
        summary = summarise_match(documents, tables, config)
        result.finish(summary)
    return DedupeResult(out, summary)


def _read(name: str, reader: CorpusReader, folder: WorkFolder, watcher: Watcher) -> Iterator[pa.RecordBatch]:
    """Yield the batches of a set, and keep its ids and what was refused."""
    ids = [pa.table({"row": pa.array([], pa.int64()), "id": pa.array([], pa.string())})]
    for batch in reader.read():
        ids.append(pa.table({"row": batch["row"], "id": batch["id"]}))
        watcher.advance(batch.num_rows)
        yield batch
    if len(ids) == 1:
        raise nothing_read(reader.rejected)
    folder.write(f"{name}-rejected", rejected_table(reader.rejected))
    folder.write(name, pa.concat_tables(ids))


def _similar(pairs: pa.Table, config: Config) -> pa.Table:
    """Return a, b, similarity and kind of the pairs that the depth asks for."""
    by_jaccard = pc.is_in(pairs["kind"], pa.array(["copy", "similar"]))
    similarity = pc.if_else(by_jaccard, pairs["jaccard"], pairs["cover"])
    table = pa.table({"a": pairs["a"], "b": pairs["b"], "similarity": similarity, "kind": pairs["kind"]})
    return table if config.dedupe.depth == "passages" else table.filter(by_jaccard)


def _named(table: pa.Table, folder: WorkFolder) -> pa.Table:
    """Return a table with ids for rows, sorted."""
    first, second = (
        name_rows(table["a"].to_numpy(), folder, [_QUERY]),
        name_rows(table["b"].to_numpy(), folder, [_AGAINST]),
    )
    return name_passages(table, first, second, turn=False)


def _formulae(table: pa.Table, folder: WorkFolder) -> pa.Table:
    """Return formulae with ids for rows, those of most texts first."""
    parts = []
    for name in (_AGAINST, _QUERY):
        own = table.filter(pc.equal(table["set"], name))
        parts.append(own.set_column(0, "id", name_rows(own["row"].to_numpy(), folder, [name])))
    return pa.concat_tables(parts).sort_by([("documents", "descending"), ("set", "ascending"), ("id", "ascending")])


def _rejected(folder: WorkFolder) -> pa.Table:
    """Return what was refused in both sets."""
    parts = [(name, folder.read(f"{name}-rejected")) for name in (_QUERY, _AGAINST)]
    return pa.concat_tables(
        [table.append_column("set", pa.array([name] * table.num_rows, pa.string())) for name, table in parts]
    )
