"""Duplicates of a corpus as one call."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from samesource.config import Config
from samesource.corpus.dedupe_result import DedupeResult
from samesource.errors import OptionError


def dedupe(
    sources: str | Path | Iterable[str | Path],
    out: str | Path,
    *,
    keep: str | None = None,
    depth: str | None = None,
    query: str | Path | None = None,
    against: str | Path | None = None,
    columns: str | None = None,
    memory: str | None = None,
    workers: int | None = None,
    work: str | Path | None = None,
    threshold: float | None = None,
    config: Config | None = None,
) -> DedupeResult:
    """Find the duplicates among the texts of `sources` and write those kept, those removed and why into `out`."""
    raise OptionError("not built yet")
