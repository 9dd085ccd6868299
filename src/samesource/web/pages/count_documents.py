"""Count what a shelf holds."""

from __future__ import annotations

from samesource.shelf import Shelf


def count_documents(shelf: Shelf) -> int:
    """Count the documents held: every count of a page is among these."""
    return sum(entry.documents for entry in shelf.stories())
