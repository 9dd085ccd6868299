"""Tell one run from another."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import pyarrow as pa

from samesource import __version__
from samesource.config import Config
from samesource.model import Document
from samesource.reading.fetching.is_address import is_address
from samesource.reading.list_files import list_files


def run_identity(
    sources: Iterable[str | Path | Document] | pa.Table, beside: Sequence[Path], config: Config
) -> pa.Table:
    """Return a table of one value, `identity`: a hash of what is read, and of the version and options that shape it.

    `beside` are the files of metadata, corrections and epoch.
    Files count by path, size and time of change, so that nothing is read. Raise InputError for a path that does not
    exist.
    """
    listed = [] if isinstance(sources, pa.Table) else list(sources)
    urls = [str(source) for source in listed if not isinstance(source, Document) and is_address(source)]
    paths = [Path(source) for source in listed if not isinstance(source, Document) and not is_address(source)]
    files = [path for _, path in list_files(paths)] if paths else []
    texts = [dataclasses.astuple(source) for source in listed if isinstance(source, Document)]
    content = {
        "version": __version__,
        "files": [[str(path), *_state(path)] for path in [*files, *beside]],
        "urls": sorted(urls),
        "texts": sources.to_pylist() if isinstance(sources, pa.Table) else texts,
        "options": {name: value for name, value in dataclasses.asdict(config).items() if name != "engine"},
    }
    digest = hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode("utf-8", "replace")).hexdigest()
    return pa.table({"identity": [digest]})


def _state(path: Path) -> tuple[int, int]:
    """Return size and time of change, zeros for what has gone."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_size, found.st_mtime_ns
