"""An address taken apart."""

from __future__ import annotations

from dataclasses import dataclass

PORTS = {"http": 80, "https": 443}
"""Schemes that are fetched, and their default ports."""


@dataclass(frozen=True, slots=True)
class PageAddress:
    """Where a page is: what a connection and a request need."""

    url: str
    scheme: str
    host: str
    port: int
    target: str
    """Path and query, as the request names them."""

    @property
    def origin(self) -> str:
        """Return scheme, host and port: what robots.txt and the pause between requests go by (RFC 6454)."""
        return f"{self.scheme}://{self.host}:{self.port}"

    @property
    def host_header(self) -> str:
        """Return the host as the request names it (RFC 9110, 7.2)."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"
