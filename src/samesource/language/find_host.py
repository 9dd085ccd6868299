"""The host of an address."""

from __future__ import annotations

from urllib.parse import urlsplit


def find_host(url: str | None) -> str:
    """Return the host of an address without `www.`; empty where there is none, or the address is broken."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
