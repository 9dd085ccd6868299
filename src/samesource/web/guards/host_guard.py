"""Answer only requests that name this service as their host."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

LOCAL = frozenset({"localhost"})
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?", re.IGNORECASE)


class HostGuard:
    """Refuse a Host header that is neither localhost, a name given, nor an address.

    A page elsewhere can make its own name resolve to this machine (DNS rebinding) and would then read what is served
    here; it cannot make a browser send another name than its own. An address in the header is no name that could lie.
    """

    def __init__(self, app: ASGIApp, names: Iterable[str] = ()) -> None:
        self._app = app
        self._names = LOCAL | {name.casefold().rstrip(".") for name in names}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer 421 (misdirected request, RFC 9110)."""
        if scope["type"] != "http" or self._admits(Headers(scope=scope).getlist("host")):
            await self._app(scope, receive, send)
            return
        refusal = PlainTextResponse("This service does not answer under that name.\n", 421)
        await refusal(scope, receive, send)

    def _admits(self, given: list[str]) -> bool:
        found = _HOST.fullmatch(given[0]) if len(given) == 1 else None
        if found is None:
            return False
        name = found[1].casefold().rstrip(".")
        return name in self._names or _is_address(name.strip("[]"))


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
