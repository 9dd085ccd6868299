"""The folder that a result is written into."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

import pyarrow as pa

from samesource.corpus.writing.check_apart import check_apart
from samesource.errors import OutputError

_UNFINISHED = ".unfinished"
_SUMMARY = "dedupe.json"


class ResultFolder:
    """Files that take their names only once all of them are written, the summary last.

    Raise OutputError where the folder cannot be written, holds an input or lies within one.
    """

    def __init__(self, out: Path, sources: Sequence[Path], files: Sequence[Path]) -> None:
        self.path = out
        self._written: list[Path] = []
        check_apart(out, sources, "output")
        place = Path(os.path.realpath(out))
        inside = [file for file in files if Path(os.path.realpath(file)).parent == place]
        if inside:
            raise OutputError(
                "the output folder holds a file that is to be read",
                where=str(inside[0]),
                remedy="Choose a folder apart from the sources.",
            )
        self._made = not out.exists()
        with self._writing():
            out.mkdir(parents=True, exist_ok=True)
            probe = out / f".probe{_UNFINISHED}"
            probe.touch()
            probe.unlink()

    def __enter__(self) -> ResultFolder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take away what is not finished."""
        for path in self._written:
            self._unfinished(path).unlink(missing_ok=True)
        if value and self._made and not any(self.path.iterdir()):
            self.path.rmdir()

    def begin(self, name: str) -> Path:
        """Return the path to write a file to that will be called `name`."""
        self._written.append(self.path / name)
        return self._unfinished(self.path / name)

    def write_table(self, name: str, table: pa.Table, form: str) -> None:
        """Write a table as Parquet or as lines of JSON."""
        path = self.begin(f"{name}.{form}")
        with self._writing():
            if form == "parquet":
                import pyarrow.parquet as pq

                pq.write_table(table, path, compression="zstd")
                return
            with path.open("w", encoding="utf-8", newline="\n") as file:
                for batch in table.to_batches(max_chunksize=4_096):
                    file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in batch.to_pylist())

    def finish(self, summary: dict[str, Any]) -> None:
        """Give all files their names, take away those of an earlier run that this one has not, and tell the summary."""
        told = json.dumps(summary, ensure_ascii=False, indent=1) + "\n"
        with self._writing():
            self.begin(_SUMMARY).write_text(told, encoding="utf-8")
            (self.path / _SUMMARY).unlink(missing_ok=True)
            for name in {path.stem for path in self._written[:-1]}:
                for form in ("jsonl", "parquet"):
                    if self.path / f"{name}.{form}" not in self._written:
                        (self.path / f"{name}.{form}").unlink(missing_ok=True)
            for path in self._written:
                self._unfinished(path).replace(path)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Say in words that something cannot be written."""
        try:
            yield
        except OSError as error:
            raise OutputError(
                "the output folder cannot be written",
                where=f"{self.path}: {error.strerror or error}",
                remedy="Choose another folder, or free it for writing.",
            ) from error

    @staticmethod
    def _unfinished(path: Path) -> Path:
        return path.with_name(f".{path.name}{_UNFINISHED}")
