"""Write a collation as JSON."""

from __future__ import annotations

from samesource.encoding.encode_record import encode_record
from samesource.encoding.write_lines import write_lines
from samesource.records.collation import Collation

COLLATION_SCHEMA = "samesource/collation/1"


def write_json(collation: Collation) -> str:
    """Return the whole collation as JSON, a witness, row, place and transposition a line; nothing of it is lost."""
    return write_lines({"schema": COLLATION_SCHEMA, **encode_record(collation)})
