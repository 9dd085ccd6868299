"""The main job as one call."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa

from samesource.apply_options import apply_options
from samesource.assembly.assemble_trace import assemble_trace
from samesource.config import Config
from samesource.engines.base import Engine
from samesource.engines.open_engine import open_engine
from samesource.engines.watched import WatchedEngine, Watcher
from samesource.errors import OptionError
from samesource.flow import run_flow
from samesource.model import Trace
from samesource.reading.apply_corrections import apply_corrections
from samesource.reading.list_sources import list_sources
from samesource.reading.read_corrections import read_corrections
from samesource.reading.read_epoch import read_epoch
from samesource.reading.read_sources import Source, read_sources
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.run_identity import run_identity
from samesource.stages.ingest import ingest


class RunWatcher(Watcher, Protocol):
    """Is told of the stages of a run and of the work in each."""

    def stage(self, says: str) -> None:
        """Take note that a stage begins."""


def trace(
    sources: Source | Iterable[Source] | pa.Table,
    *,
    metadata: str | Path | None = None,
    corrections: str | Path | None = None,
    epoch: str | Path | None = None,
    depth: str | None = None,
    engine: str | None = None,
    workers: int | None = None,
    memory: str | None = None,
    master: str | None = None,
    config: Config | None = None,
    work: str | Path | None = None,
    fetch: bool | None = None,
    columns: str | None = None,
    watcher: RunWatcher | None = None,
    on_finish: Callable[[Engine], None] | None = None,
) -> Trace:
    """Trace what derives from what among reports.

    `sources`: paths of files and folders, addresses (http, https), Documents, or an Arrow table with a column `text`.
    `metadata`: a CSV file of what the texts cannot tell (id, outlet, url, published, …). `corrections`: a CSV file in
    which a person overrules edges, origins, dates and outlets (docs/corrections.md). `epoch`: tables/statistics.parquet
    of an earlier run, in place of this corpus' own. `work`: a folder that keeps what is finished, so that a stopped run
    goes on at the shard where it stopped. `memory` (4GB) bounds all processes together; `master` is a Spark
    master's URL. `fetch` allows addresses to be opened; `columns` says which columns of tables and records are meant
    (`text=body, outlet=site`). `watcher` is told how far the run has come, `on_finish` is given the engine with all
    tables before it closes. Raise InputError where there is nothing to read.
    """
    sources = list_sources(sources)
    given: dict[str, dict[str, Any]] = {
        "reading": {"fetch": fetch, "columns": columns},
        "candidates": {"depth": depth},
        "engine": {"name": engine, "workers": workers, "memory": memory, "spark_master": master},
    }
    chosen = apply_options(
        config or Config(), {part: {k: v for k, v in values.items() if v is not None} for part, values in given.items()}
    )
    beside = [Path(path) for path in (metadata, corrections, epoch) if path]
    running: Engine = open_engine(chosen.engine, Path(work) if work else None)
    if watcher:
        running = WatchedEngine(running, watcher)
    try:
        if work:
            _claim_folder(running, run_identity(sources, beside, chosen), work)
        if not (running.exists("documents") and running.exists("rejected")):
            if watcher:
                watcher.stage("reading")
            given_epoch = read_epoch(Path(epoch)) if epoch else None
            overruled = read_corrections(Path(corrections)) if corrections else []
            rows = apply_corrections(read_sources(sources, metadata, chosen.reading, beside), overruled)
            ingest(running, _counted(rows, watcher) if watcher else rows, overruled, given_epoch)
        run_flow(running, chosen, (lambda stage: watcher.stage(stage.says)) if watcher else None)
        running.rest()
        result = assemble_trace(running, chosen, _now())
        if on_finish:
            on_finish(running)
    finally:
        running.close()
    return result


def _counted(rows: Iterator[DocumentRow | RejectedRow], watcher: RunWatcher) -> Iterator[DocumentRow | RejectedRow]:
    """Yield rows, telling the watcher of each."""
    for row in rows:
        watcher.advance(1)
        yield row


def _claim_folder(engine: Engine, identity: pa.Table, work: str | Path) -> None:
    """Write down whose run a work folder holds; raise OptionError where it holds another."""
    if not engine.exists("run"):
        engine.load("run", identity, identity.schema)
    elif engine.fetch("run").to_pylist() != identity.to_pylist():
        raise OptionError(
            "the work folder holds a run of other sources or options",
            where=str(work),
            remedy="Choose another folder, or delete this one.",
        )


def _now() -> str:
    """Return the time of creation, that of SOURCE_DATE_EPOCH where it is set (reproducible-builds.org)."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = dt.datetime.fromtimestamp(int(fixed), dt.UTC) if fixed.isdigit() else _clock()
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _clock() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
