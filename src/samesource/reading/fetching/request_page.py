"""One request."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.fetching.answer import Answer
from samesource.reading.fetching.find_public_host import find_public_host
from samesource.reading.fetching.page_address import PageAddress

AGENT = "samesource"
"""The name that robots.txt knows us by (RFC 9309, 2.2.1)."""
_PIECE = 1 << 16


def request_page(address: PageAddress, config: ReadingConfig, conditions: Mapping[str, str] | None = None) -> Answer:
    """Return the answer to one GET request; redirects are not followed, bodies are bounded in size and time.

    `conditions` are headers sent beside our own.

    Raises InputError where the host is private or unknown, the connection fails, or the answer is too long or slow.
    """
    import urllib3  # imported late: only with --fetch

    host = find_public_host(address.host, address.port, private=config.fetch_private)
    deadline = time.monotonic() + config.fetch_seconds
    try:
        with _pool(address, host, config) as pool:
            response = pool.urlopen(
                "GET",
                address.target,
                headers={
                    **(conditions or {}),
                    "Host": address.host_header,
                    "User-Agent": AGENT,
                    "Accept-Encoding": "gzip, deflate",
                },
                redirect=False,
                retries=False,
                preload_content=False,
                assert_same_host=False,
            )
            body = _read(response, config.maximum_bytes, deadline)
    except urllib3.exceptions.HTTPError as error:
        raise InputError(f"the page cannot be fetched: {_reason(error)}") from error
    headers = {name.lower(): value for name, value in response.headers.items()}
    return Answer(address.url, response.status, headers, body)


def _pool(address: PageAddress, host: str, config: ReadingConfig) -> Any:  # noqa: ANN401 - one of two pools
    """Return a pool of connections to a checked IP address; a certificate must still be the name's."""
    import urllib3

    timeout = urllib3.Timeout(total=config.fetch_seconds)
    if address.scheme == "http":
        return urllib3.HTTPConnectionPool(host, address.port, timeout=timeout)
    import certifi

    return urllib3.HTTPSConnectionPool(
        host,
        address.port,
        timeout=timeout,
        cert_reqs="CERT_REQUIRED",
        ca_certs=certifi.where(),
        server_hostname=address.host,
        assert_hostname=address.host,
    )


def _read(response: Any, limit: int, deadline: float) -> bytes:  # noqa: ANN401 - urllib3's response
    """Read a body up to `limit` bytes and until `deadline`, a server that drips included."""
    pieces: list[bytes] = []
    size = 0
    for piece in response.stream(_PIECE, decode_content=True):
        size += len(piece)
        pieces.append(piece)
        if size > limit:
            raise InputError(f"too long: the page has more than {limit:,} bytes")
        if time.monotonic() > deadline:
            raise InputError("the server answers too slowly")
    return b"".join(pieces)


def _reason(error: Exception) -> str:
    """Say in a few words why a connection failed."""
    text = " ".join(str(error).split())
    return text.rpartition(": ")[2][:150] or type(error).__name__
