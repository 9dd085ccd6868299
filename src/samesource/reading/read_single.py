"""One report from one file."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow


def read_single(path: Path, name: str, config: ReadingConfig) -> DocumentRow:
    """Read the one report of a file and call it `name`; raise InputError where it holds none or several."""
    rows = list(read_documents([path], None, config))
    documents = [row for row in rows if isinstance(row, DocumentRow)]
    if len(documents) != 1:
        reasons = "; ".join(row.reason for row in rows if not isinstance(row, DocumentRow))
        what = "the file holds no report" if not documents else f"the file holds {len(documents)} reports, not one"
        raise InputError(what, where=f"{path}{': ' + reasons if reasons else ''}")
    return dataclasses.replace(documents[0], id=name)
