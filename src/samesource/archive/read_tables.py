"""Read the tables that the flow begins with."""

from __future__ import annotations

from samesource.archive.gather_component import Component
from samesource.archive.judged import Tables
from samesource.archive.layout import PARTS
from samesource.archive.opened import Opened
from samesource.archive.pair_tables import pair_tables
from samesource.archive.read_judged import read_judged
from samesource.archive.read_parts import read_parts


def read_tables(opened: Opened, group: list[Component]) -> Tables:
    """Read the rows of the tables that the flow begins with."""
    documents = {number: told for component in group for number, told in component.documents.items()}
    judged = read_judged(opened, group)
    return {
        **{part: read_parts(opened.connection, documents, part) for part in PARTS},
        "witnesses": [{"id": name, "witness": witness} for name, witness in documents.values()],
        **pair_tables(judged),
    }
