"""Take an address apart and check it."""

from __future__ import annotations

from urllib.parse import SplitResult, quote, urljoin, urlsplit

from samesource.errors import InputError
from samesource.reading.fetching.page_address import PORTS, PageAddress


def parse_address(url: str, base: str = "") -> PageAddress:
    """Return the parts of `url`, relative to `base`; raise InputError for what is no plain address of the web."""
    joined = urljoin(base, url.strip()) if base else url.strip()
    try:
        parts = urlsplit(joined)
        port = parts.port
    except ValueError as error:
        raise InputError(f"not an address: {error}") from error
    if parts.scheme.lower() not in PORTS or not parts.hostname:
        raise InputError("only addresses with http:// or https:// are fetched")
    if parts.username or parts.password:
        raise InputError("addresses with a name or password in them are not fetched")
    scheme = parts.scheme.lower()
    host = _ascii_host(parts)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return PageAddress(joined, scheme, host, port or PORTS[scheme], _encode(target))


def _ascii_host(parts: SplitResult) -> str:
    """Return the host in ASCII (IDNA)."""
    host = str(parts.hostname)
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise InputError(f"the host {host[:100]} is no name of the web") from error


def _encode(target: str) -> str:
    """Percent-encode what may not stand in a request (RFC 3986); what is encoded already stays."""
    return quote(target, safe="!$%&'()*+,-./:;=?@_~")
