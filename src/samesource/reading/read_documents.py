"""Everything under the paths given, as documents and refusals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from samesource.config import ReadingConfig
from samesource.reading.apply_metadata import apply_metadata
from samesource.reading.list_files import list_files
from samesource.reading.read_file import read_file
from samesource.reading.refuse_taken import refuse_taken
from samesource.reading.rows import DocumentRow, RejectedRow


def read_documents(
    paths: Sequence[str | Path],
    metadata: Mapping[str, Mapping[str, Any]] | None = None,
    config: ReadingConfig | None = None,
    *,
    apart: Path | None = None,
) -> Iterator[DocumentRow | RejectedRow]:
    """Yield every document under `paths`, sorted by path, and a refusal for all that cannot be read.

    `metadata` is what `read_metadata` returns; the file `apart`, from which it came, is no report where it lies
    among them. Paths are checked at once: raises InputError for one that does not exist, and where there is no file.
    One file is held in memory at a time; tables and lines of JSON are streamed.
    """
    files = list_files([Path(path) for path in paths])
    if apart:
        files = [(name, path) for name, path in files if path != apart.absolute()]
    options = config or ReadingConfig()
    rows = (row for name, path in files for row in read_file(name, path, options))
    return apply_metadata(refuse_taken(rows), metadata or {})
