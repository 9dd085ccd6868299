"""Write report.html."""

from __future__ import annotations

from pathlib import Path

from samesource.exports.html.render_report import render_report
from samesource.exports.write_atomically import write_atomically
from samesource.model import Trace


def write_html(trace: Trace, path: Path, texts: dict[str, str] | None = None, *, share: bool = False) -> None:
    """Write the report, whole or not at all; raise OutputError where `path` cannot be written.

    `texts` (by document id) stand in for what the trace's documents carry; `share` quotes excerpts, not whole articles.
    """
    known = {document.id: document.text for document in trace.documents if document.text is not None}
    # A lone surrogate has no UTF-8 form; a question mark keeps every position in place.
    page = render_report(trace, known | (texts or {}), share=share).encode("utf-8", "replace")
    write_atomically(path, page)
