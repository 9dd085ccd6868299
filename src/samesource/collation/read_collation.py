"""Read a collation from a file, whichever program wrote it."""

from __future__ import annotations

import json
from pathlib import Path

from samesource.collation.read_collatex import read_collatex
from samesource.collation.read_tei import read_tei
from samesource.collation.write_json import COLLATION_SCHEMA
from samesource.encoding.decode_record import decode_record
from samesource.errors import InputError
from samesource.records.collation import Collation


def read_collation(path: Path) -> Collation:
    """Read TEI with an apparatus, CollateX's JSON, or our own JSON; raise InputError for any other file."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError("the file cannot be read", where=f"{path}: {error.strerror}") from error
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return read_tei(data)
    try:
        loaded = json.loads(data)
    except ValueError as error:
        raise InputError("this is neither an apparatus in TEI nor JSON", where=str(path)) from error
    if isinstance(loaded, dict) and loaded.get("schema") == COLLATION_SCHEMA:
        return decode_record(Collation, loaded)
    return read_collatex(data)
