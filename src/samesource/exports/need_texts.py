"""Get the texts out of a trace that must have them."""

from __future__ import annotations

from samesource.errors import InputError
from samesource.model import Trace


def need_texts(trace: Trace, form: str) -> dict[str, str]:
    """Return each document's text by id; raise InputError where a document has none."""
    texts = {document.id: document.text for document in trace.documents if document.text is not None}
    if len(texts) < len(trace.documents):
        raise InputError(
            f"the format {form} needs the texts, and the trace holds none",
            remedy="Write trace.json once more with: samesource trace PATH... --with-text",
        )
    return texts
