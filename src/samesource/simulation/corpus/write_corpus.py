"""Write a simulated corpus and its truth."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TextIO

from samesource.errors import OutputError
from samesource.simulation.corpus.document_planter import PlantedDocument

_GROUP_ROWS = 4_096
_ROW = ("id", "text", "published", "outlet")


def write_corpus(documents: Iterable[PlantedDocument], out: Path, form: str, plan: dict[str, Any]) -> dict[str, Any]:
    """Write documents.jsonl or .parquet and truth/ into `out` as they come; return `plan` with what was counted.

    Files appear whole, plan.json last; raises OutputError where they cannot be written.
    """
    truth = out / "truth"
    counted = {"documents": 0, "characters": 0, "copies": 0, "passages": 0, "boilerplate": 0}
    try:
        truth.mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            write = stack.enter_context(_parquet(out) if form == "parquet" else _lines(out))
            clusters, passages, boilerplate = (
                stack.enter_context(_fresh(truth / f"{name}.jsonl")) for name in ("clusters", "passages", "boilerplate")
            )
            for document in documents:
                write(document)
                counted["documents"] += 1
                counted["characters"] += len(document.text)
                counted["copies"] += _line(clusters, document.cluster)
                counted["passages"] += _line(passages, document.passage)
                counted["boilerplate"] += _line(boilerplate, document.boilerplate)
        whole = {**plan, "counted": counted}
        with _fresh(truth / "plan.json") as file:
            file.write(json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
    except OSError as error:
        raise OutputError("the corpus cannot be written", where=str(out), remedy=str(error)) from error
    return whole


def _line(file: TextIO, record: dict[str, Any] | None) -> int:
    """Write a record on a line, if there is one; return how many were written."""
    if record is None:
        return 0
    file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
    return 1


@contextmanager
def _fresh(path: Path) -> Iterator[TextIO]:
    """Give a file to write that takes the place of `path` once all is well, and vanishes otherwise."""
    unfinished = path.with_name(path.name + ".unfinished")
    try:
        with unfinished.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def _lines(out: Path) -> Iterator[Callable[[PlantedDocument], object]]:
    """Give what writes documents as lines of JSON."""
    with _fresh(out / "documents.jsonl") as file:
        yield lambda document: _line(file, {name: getattr(document, name) for name in _ROW})
    (out / "documents.parquet").unlink(missing_ok=True)


@contextmanager
def _parquet(out: Path) -> Iterator[Callable[[PlantedDocument], object]]:
    """Give what writes documents as zstd Parquet, a row group at a time."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = pa.schema([(name, pa.string()) for name in _ROW])
    path = out / "documents.parquet"
    unfinished = path.with_name(path.name + ".unfinished")
    held: list[PlantedDocument] = []
    try:
        with pq.ParquetWriter(unfinished, schema, compression="zstd") as writer:

            def flush() -> None:
                if held:
                    columns = [[getattr(document, name) for document in held] for name in _ROW]
                    writer.write_table(pa.table(columns, schema=schema))
                held.clear()

            def write(document: PlantedDocument) -> None:
                held.append(document)
                if len(held) == _GROUP_ROWS:
                    flush()

            yield write
            flush()
        unfinished.replace(path)
        (out / "documents.jsonl").unlink(missing_ok=True)
    finally:
        unfinished.unlink(missing_ok=True)
