"""Pack what the synopsis' script lays out on demand: every wording of every sentence."""

from __future__ import annotations

import json
from typing import Any

from samesource.exports.views.view_synopsis import SEVERITIES, Piece, SentenceView
from samesource.records.collation import Collation

_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}
_CODES = {severity: code for code, severity in enumerate(SEVERITIES, start=1)}


def pack_synopsis(collation: Collation, rows: list[SentenceView]) -> str:
    """Return what the script lays out, as JSON that is inert inside a script element."""
    data: dict[str, Any] = {
        "r": {
            str(row.number): [
                [
                    list(version.witnesses),
                    [w for w in version.witnesses if w in set(version.entered)],
                    [_piece(piece) for piece in version.pieces],
                ]
                for version in row.versions
            ]
            for row in rows
        },
        "p": [
            [[list(reading.kinds), list(reading.says)] if reading.severity else [] for reading in place.readings]
            for place in collation.places
        ],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _piece(piece: Piece) -> Any:  # noqa: ANN401 - text alone, or with its mark
    if piece.place is None:
        return piece.text
    return [piece.text, _CODES.get(piece.severity or "", 0), piece.place, piece.reading]
