"""Several sources as a list."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa

from samesource.model import Document
from samesource.reading.read_sources import Source


def list_sources(sources: Source | Iterable[Source] | pa.Table) -> list[Source] | pa.Table:
    """Return several sources as a list, so that they can be gone through more than once; a table stays one."""
    if isinstance(sources, pa.Table):
        return sources
    return [sources] if isinstance(sources, str | Path | Document) else list(sources)
