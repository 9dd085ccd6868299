"""Name a document for the world outside of its trace."""

from __future__ import annotations

from samesource.exports.safe_name import safe_name
from samesource.model import Document


def name_document(document: Document) -> str:
    """Return a name made of the document's id and 12 digits of its text's SHA-256.

    Ids are unique within a trace only: with the text they may meet those of another trace in one store.
    """
    return safe_name("document", document.id, document.text_sha256[:12])
