"""Make text fit for XML, RDF and Parquet."""

from __future__ import annotations

import re

_BARRED = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean_text(text: str) -> str:
    """Return the text with U+FFFD for each character that XML 1.0 cannot hold: controls, lone surrogates, U+FFFE."""
    return _BARRED.sub("\ufffd", text)
