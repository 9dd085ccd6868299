"""Trace who wrote it first, who copied it, what each copy changed, and how many sources stand behind each claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from samesource.archive.archive import Archive
    from samesource.collation.collate import collate
    from samesource.comparing import compare
    from samesource.config import Config
    from samesource.config_file import load_config
    from samesource.corpus.dedupe import dedupe
    from samesource.corpus.dedupe_result import DedupeResult
    from samesource.exporting import export
    from samesource.model import Comparison, Document, LineageGraph, Trace
    from samesource.records.collation import Collation
    from samesource.tracing import trace
    from samesource.witnesses.lineage import lineage

__all__ = [
    "Archive",
    "Collation",
    "Comparison",
    "Config",
    "DedupeResult",
    "Document",
    "LineageGraph",
    "Trace",
    "collate",
    "compare",
    "dedupe",
    "export",
    "lineage",
    "load_config",
    "trace",
]

_HOMES = {
    "Archive": "samesource.archive.archive",
    "Collation": "samesource.records.collation",
    "Comparison": "samesource.model",
    "Config": "samesource.config",
    "DedupeResult": "samesource.corpus.dedupe_result",
    "Document": "samesource.model",
    "LineageGraph": "samesource.model",
    "Trace": "samesource.model",
    "collate": "samesource.collation.collate",
    "compare": "samesource.comparing",
    "dedupe": "samesource.corpus.dedupe",
    "export": "samesource.exporting",
    "lineage": "samesource.witnesses.lineage",
    "load_config": "samesource.config_file",
    "trace": "samesource.tracing",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever public name is asked for
    """Import a public name when it is first used, so that `import samesource` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'samesource' has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(_HOMES[name]), name)
