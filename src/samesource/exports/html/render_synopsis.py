"""Render a collation as a page: all witnesses sentence by sentence."""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from samesource.exports.html.inline_source import inline_source
from samesource.exports.html.open_templates import TEMPLATES, open_templates
from samesource.exports.views.view_synopsis import SEVERITIES, Piece, SentenceView, view_synopsis
from samesource.records.collation import Collation

_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}
_CODES = {severity: code for code, severity in enumerate(SEVERITIES, start=1)}


def render_synopsis(collation: Collation) -> str:
    """Return a self-contained page; article text stays text whatever it contains.

    The wording of the witness placed first is in the page, with what was changed in words; all other wordings, one for
    each group of witnesses that say the same, are laid out when a sentence is opened. Works without scripts in that
    shorter form.
    """
    rows = view_synopsis(collation)
    style, script = ((TEMPLATES / name).read_text(encoding="utf-8") for name in ("synopsis.css", "synopsis.js"))
    copies = {w: i for i, w in enumerate(collation.witnesses) if w.same_as is None}
    base = (TEMPLATES / "report.css").read_text(encoding="utf-8").split("/* tokens */", 1)[0]
    return (
        open_templates()
        .get_template("synopsis.html")
        .render(
            witnesses=collation.witnesses,
            distinct=len(copies),
            rows=rows,
            kinds=sorted({kind for row in rows for kind in row.kinds}),
            counts={s: sum(place.severity == s for place in collation.places) for s in SEVERITIES},
            data=Markup(_pack(collation, rows)),  # noqa: S704 - `<`, `>` and `&` are escaped in it
            **inline_source("style", base + style),
            **inline_source("script", script),
        )
    )


def _pack(collation: Collation, rows: list[SentenceView]) -> str:
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
