"""Write trace.json."""

from __future__ import annotations

from pathlib import Path

from samesource.exports.write_atomically import write_atomically
from samesource.model import Trace


def write_json(trace: Trace, path: Path, *, with_text: bool = False) -> None:
    """Write the trace as canonical JSON, whole or not at all; raise OutputError where `path` cannot be written."""
    # A lone surrogate has no UTF-8 form; its escape `\udXXX` is what JSON has for it.
    write_atomically(path, trace.to_json(with_text=with_text).encode("utf-8", "backslashreplace"))
