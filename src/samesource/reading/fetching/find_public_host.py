"""The network address of a host, checked to be public."""

from __future__ import annotations

import ipaddress
import socket

from samesource.errors import InputError


def find_public_host(host: str, port: int, *, private: bool = False) -> str:
    """Return the IP address to connect to; raise InputError where the host is unknown or any of its addresses private.

    The caller connects to what is returned, never to the name again, so that a name cannot change its mind between
    check and use (DNS rebinding). `private` lets loopback and intranet addresses through.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise InputError(f"the host {host} cannot be found") from error
    addresses = [str(entry[4][0]).partition("%")[0] for entry in found]
    for address in addresses:
        if not private and not _is_public(address):
            raise InputError(f"the host {host} has a private address ({address}), and those are not fetched")
    if not addresses:
        raise InputError(f"the host {host} has no address")
    return addresses[0]


def _is_public(address: str) -> bool:
    """Tell whether an address is one of the public internet (IANA's special-purpose registries)."""
    parsed = ipaddress.ip_address(address)
    mapped = getattr(parsed, "ipv4_mapped", None) or getattr(parsed, "sixtofour", None)
    known = mapped or parsed
    return bool(known.is_global and parsed.is_global and not known.is_multicast)
