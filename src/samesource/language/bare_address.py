"""One spelling of an address."""

from __future__ import annotations

import re


def bare_address(url: str | None) -> str:
    """Drop what differs between two spellings of one address: scheme, `www.`, query, fragment, last slash, case."""
    return re.sub(r"^https?://(www\.)?|[#?].*$|/$", "", (url or "").strip().lower())
