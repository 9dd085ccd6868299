"""Pack what the stages say of one document."""

from __future__ import annotations

from samesource.archive.layout import PARTS, PARTS_A_DOCUMENT
from samesource.archive.pack_part import pack_part
from samesource.archive.prepare_documents import Parts


def pack_parts(number: int, parts: Parts) -> list[tuple[int, bytes]]:
    """Return place and content of the rows that a document has in the stages' tables."""
    packed = []
    for place, part in enumerate(PARTS):
        row = parts[part]
        if part == "prepared" and row["packed"] == parts["segmented"]["packed"]:
            row = {**row, "packed": None}  # nothing repeated was taken out: as segmented
        packed.append((number * PARTS_A_DOCUMENT + place, pack_part(row)))
    return packed
