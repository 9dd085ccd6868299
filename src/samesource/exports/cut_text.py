"""Cut a place out of a text."""

from __future__ import annotations

from samesource.errors import ContractError


def cut_text(text: str, start: int, end: int, document: str) -> str:
    """Return the words at a place (half-open code points); raise ContractError where the text has no such place."""
    if not 0 <= start <= end <= len(text):
        raise ContractError(
            f"the text of {document} has no place {start} to {end}",
            where=f"it is {len(text)} characters long",
            remedy="The trace and its texts do not belong together.",
        )
    return text[start:end]
