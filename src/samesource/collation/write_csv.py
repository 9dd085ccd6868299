"""Write the places of variation as a table: places in rows, witnesses in columns."""

from __future__ import annotations

import csv
import io

from samesource.records.collation import Collation, Place

OMITTED = "om."
"""What editors write for words left out."""
PRESENT = "+"


def write_csv(collation: Collation) -> str:
    """Return CSV as `samesource lineage` reads it: the column `place`, then a column a witness, in order of id.

    A place is called by row, column, severity and kinds (`12.3 factual number`). A cell holds the reading; `om.` where
    the witness leaves the words out, nothing where it lacks the whole sentence (a lacuna: that it does is a place of
    its own, `12 whole`, with `+` and `om.`). Spaces and line breaks are single spaces.
    """
    order = sorted(range(len(collation.witnesses)), key=lambda w: collation.witnesses[w].id)
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(["place", *(collation.witnesses[w].id for w in order)])
    for place in collation.places:
        readings = {
            w: PRESENT if place.whole and reading.text else _plain(reading.text) or OMITTED
            for reading in place.readings
            for w in reading.witnesses
        }
        rows.writerow([_name(place), *(readings.get(w, "") for w in order)])
    return written.getvalue()


def _name(place: Place) -> str:
    where = f"{place.row + 1} whole" if place.whole else f"{place.row + 1}.{place.first + 1}"
    kinds = sorted({kind for reading in place.readings if reading.severity == place.severity for kind in reading.kinds})
    return " ".join([where, place.severity, *kinds])


def _plain(text: str) -> str:
    return " ".join(text.split())
