"""Write report.html."""

from __future__ import annotations

from pathlib import Path

from samesource.exports.write_atomically import write_atomically
from samesource.model import Trace


def write_html(trace: Trace, path: Path, texts: dict[str, str] | None = None, *, share: bool = False) -> None:
    """Write the report; `texts` by document id, where the trace's documents carry none; `share` keeps excerpts only."""
    write_atomically(path, trace.to_json(with_text=not share and texts is None).encode("utf-8", "backslashreplace"))
