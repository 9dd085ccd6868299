"""Duplicates of a corpus as one call."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from samesource.apply_options import apply_options
from samesource.config import Config
from samesource.corpus.corpus_reader import CorpusReader
from samesource.corpus.dedupe_result import DedupeResult
from samesource.corpus.duplicates.watcher import Watcher
from samesource.corpus.duplicates.work_folder import WorkFolder
from samesource.corpus.find_duplicates import Duplicates, find_duplicates
from samesource.corpus.match_sets import match_sets
from samesource.corpus.parse_size import parse_size
from samesource.corpus.read_corpus import read_corpus
from samesource.corpus.rejected_table import rejected_table
from samesource.corpus.run_identity import run_identity
from samesource.corpus.silent_watcher import SilentWatcher
from samesource.corpus.summarise import summarise
from samesource.corpus.writing.check_apart import check_apart
from samesource.corpus.writing.copy_kept import copy_kept
from samesource.corpus.writing.result_folder import ResultFolder
from samesource.errors import OptionError
from samesource.kernels._jit import use_compiled

Source = str | Path


def dedupe(
    sources: Source | Iterable[Source],
    out: Source,
    *,
    keep: str | None = None,
    depth: str | None = None,
    query: Source | None = None,
    against: Source | None = None,
    columns: str | None = None,
    memory: str | None = None,
    workers: int | None = None,
    work: Source | None = None,
    threshold: float | None = None,
    config: Config | None = None,
    watcher: Watcher | None = None,
) -> DedupeResult:
    """Find the duplicates among the texts of `sources` and write those kept, those removed and why into `out`.

    `sources`: files and folders of Parquet, lines of JSON or anything that `trace` reads; `columns` says which columns
    are meant (`text=body, id=url`). Two texts are duplicates where they share `threshold` of their runs of five words,
    and so are those that such pairs connect without a weak link. `memory` bounds what grows with the corpus; `work` is
    a folder that keeps finished parts, so that a run goes on where it was stopped, with the same result.

    At depth `passages` two texts are also one where passages cover most of the smaller one, and `out` gets `passages`
    (a, a_start, a_end, b, b_start, b_end, kind, score; code points) and `formulae`. With `query` and `against`, and no
    sources, only what texts of the one share with texts of the other is looked for: `out` gets `pairs` and `passages`.

    `out` gets `kept` in the form of the sources with all their columns, and in the same form `removed` (id, match,
    family, kind, similarity), `families` (id, family), `pairs` (a, b, similarity, kind), `rejected`, `capped`, and
    dedupe.json. Raise InputError where there is nothing to read, OptionError for options or a work folder that do not
    fit, OutputError where `out` cannot be written or holds the sources.
    """
    paths = [Path(source) for source in ([sources] if isinstance(sources, str | Path) else sources)]
    chosen = _choose(config, keep, depth, columns, memory, workers, threshold)
    told = watcher or SilentWatcher()
    limits = (chosen.dedupe.workers or _cores(), parse_size(chosen.dedupe.memory))
    place = Path(work) if work else None
    try:
        if not query and not against:
            return _dedupe(paths, Path(out), chosen, limits, place, told)
        if not (query and against) or paths:
            raise OptionError("a match needs a query and a set to match it against, and no other sources")
        return match_sets((Path(query), Path(against)), Path(out), chosen, limits, place, told)
    finally:
        use_compiled(False)  # what this process does next may be small


def _dedupe(
    paths: list[Path], out: Path, config: Config, limits: tuple[int, int], work: Path | None, watcher: Watcher
) -> DedupeResult:
    """Read, find, write."""
    reader = CorpusReader(paths, config)
    files = [file.path for file in reader.files]
    if work:
        check_apart(work, paths, "work")
    with (
        ResultFolder(out, paths, files) as result,
        WorkFolder(work, out.absolute(), run_identity(reader.files, config)) as folder,
    ):
        shards = read_corpus(reader, folder, config, limits[0], watcher)
        found = find_duplicates(reader, shards, folder, config, limits, watcher)
        watcher.stage("writing")
        summary = summarise(reader, found, config)
        _write(result, reader, found, config)
        result.finish(summary)
    return DedupeResult(out, summary)


def _cores() -> int:
    """Count the cores that this process may use, where the system tells."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _choose(
    config: Config | None,
    keep: str | None,
    depth: str | None,
    columns: str | None,
    memory: str | None,
    workers: int | None,
    threshold: float | None,
) -> Config:
    """Return the options, checked."""
    options = {"keep": keep, "depth": depth, "memory": memory, "workers": workers, "threshold": threshold}
    given: dict[str, dict[str, Any]] = {"reading": {"columns": columns}, "dedupe": options}
    filled = {part: {k: v for k, v in values.items() if v is not None} for part, values in given.items()}
    chosen = apply_options(config or Config(), filled)
    own = chosen.dedupe
    if not 0 < own.threshold <= 1:
        raise OptionError("the threshold must be above 0 and at most 1", where=f"{own.threshold:g}")
    if own.bins < 1 or own.bins & (own.bins - 1) or own.bands < 1 or own.bins % own.bands:
        raise OptionError("bins must be a power of two, and a multiple of bands", where=f"{own.bins}, {own.bands}")
    return chosen


def _write(result: ResultFolder, reader: CorpusReader, found: Duplicates, config: Config) -> None:
    """Write all tables, and the documents that are kept."""
    form = "parquet" if any(file.form == "parquet" for file in reader.files) else "jsonl"
    for name in ("removed", "families", "pairs"):
        result.write_table(name, getattr(found.told, name), form)
    result.write_table("rejected", rejected_table(reader.rejected), form)
    result.write_table("capped", found.capped, form)
    for name, table in (("passages", found.passages), ("formulae", found.formulae)):
        if table is not None:
            result.write_table(name, table, form)
    stays = np.ones(len(found.witnesses.rows), np.bool_)
    stays[found.told.documents] = False
    copy_kept(reader.files, reader.begins, found.witnesses.rows[stays], result, config)
