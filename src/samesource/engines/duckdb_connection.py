"""Open a DuckDB database."""

from __future__ import annotations

from pathlib import Path

import duckdb

from samesource.errors import EngineError, OptionError

_OTHER_PROCESS = "lock"


def open_duckdb_connection(directory: Path | None, spill: Path, memory: int, threads: int) -> duckdb.DuckDBPyConnection:
    """Open the database of a work folder, or one in memory; beyond `memory` bytes it spills to the folder `spill`.

    Raises OptionError for a wrong setting, EngineError where the file cannot be opened.
    """
    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": f"{memory // 1024}KiB",
        "threads": threads,
        "temp_directory": str(spill),
        "preserve_insertion_order": False,
        "python_enable_replacements": False,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    where = ":memory:" if directory is None else str(directory / "tables.duckdb")
    try:
        return duckdb.connect(where, config=settings)
    except (duckdb.ParserException, duckdb.InvalidInputException) as error:
        raise OptionError(f"DuckDB refuses an option: {error}", where="[engine]") from error
    except duckdb.Error as error:
        raise EngineError("the database cannot be opened", where=f"{where}: {error}") from error
