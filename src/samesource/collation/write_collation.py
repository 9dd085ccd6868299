"""Write a collation in any of the formats."""

from __future__ import annotations

from samesource.collation.write_collatex import write_collatex
from samesource.collation.write_csv import write_csv
from samesource.collation.write_json import write_json
from samesource.collation.write_tei import write_tei
from samesource.errors import OptionError
from samesource.exports.html.render_synopsis import render_synopsis
from samesource.records.collation import Collation

FORMATS = {
    "tei": write_tei,
    "collatex": write_collatex,
    "csv": write_csv,
    "html": render_synopsis,
    "json": write_json,
}


def write_collation(collation: Collation, form: str) -> str:
    """Return the collation in format `form`, a key of `FORMATS`; raise OptionError for any other."""
    if form not in FORMATS:
        raise OptionError(f"there is no format {form!r}", remedy=f"Choose one of {', '.join(FORMATS)}.")
    return FORMATS[form](collation)
