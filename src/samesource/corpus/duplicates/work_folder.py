"""The folder that finished parts of a run are kept in."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pyarrow as pa

from samesource.errors import OptionError, OutputError

_IDENTITY = "run.json"
_UNFINISHED = ".unfinished"


class WorkFolder:
    """Tables by name, each written whole or not at all; they outlive the run where the user names the folder.

    Else they lie in a hidden folder within `out`.

    Raise OptionError where the folder holds the parts of another run, OutputError where it cannot be written.
    """

    def __init__(self, given: Path | None, out: Path, identity: Mapping[str, Any]) -> None:
        self._lasting = given is not None
        try:
            if given:
                given.mkdir(parents=True, exist_ok=True)
                self._path = given
                self._claim(identity)
            else:
                out.mkdir(parents=True, exist_ok=True)
                self._path = Path(tempfile.mkdtemp(prefix=".work-", dir=out))
        except OSError as error:
            where = f"{given or out}: {error.strerror or error}"
            raise OutputError("the work folder cannot be written", where=where) from error

    def __enter__(self) -> WorkFolder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove what nobody asked to keep."""
        if not self._lasting:
            shutil.rmtree(self._path, ignore_errors=True)

    def _claim(self, identity: Mapping[str, Any]) -> None:
        """Write down whose run this is."""
        mark = self._path / _IDENTITY
        told = json.dumps(identity, sort_keys=True, indent=1) + "\n"
        if not mark.exists():
            if any(self._path.iterdir()):
                raise OptionError(
                    "the work folder holds other files", where=str(self._path), remedy="Name an empty or a new folder."
                )
            unfinished = mark.with_suffix(_UNFINISHED)
            unfinished.write_text(told, encoding="utf-8")
            unfinished.replace(mark)
        elif mark.read_text(encoding="utf-8", errors="replace") != told:
            raise OptionError(
                "the work folder holds a run of other sources or options",
                where=str(self._path),
                remedy="Choose another folder, or delete this one.",
            )

    def has(self, name: str) -> bool:
        """Tell whether a table is finished."""
        return self._place(name).exists()

    def write(self, name: str, table: pa.Table) -> None:
        """Keep a table."""
        import pyarrow.feather

        unfinished = self._path / (name + _UNFINISHED)
        try:
            pyarrow.feather.write_feather(table, str(unfinished), compression="uncompressed")
            unfinished.replace(self._place(name))
        except OSError as error:
            where = f"{self._path}: {error.strerror or error}"
            raise OutputError("a part of the work cannot be kept", where=where) from error

    def read(self, name: str, columns: Sequence[str] | None = None) -> pa.Table:
        """Return a table, mapped into memory: only what is looked at is read."""
        import pyarrow.feather

        return pyarrow.feather.read_table(str(self._place(name)), columns=columns, memory_map=True)

    def scratch(self, name: str) -> Path:
        """Return the path of a file that no later run will look at."""
        return self._path / (name + _UNFINISHED)

    def _place(self, name: str) -> Path:
        return self._path / (name + ".arrow")
