"""Ask a shelf about a text that it does not hold."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from samesource.errors import InputError
from samesource.model import Document, Trace
from samesource.web.service import Service


@dataclass(frozen=True, slots=True)
class Asked:
    """The answer: a story with the text in it as document `id`; `stored` is that story as it is held, if it is."""

    id: str
    trace: Trace
    stored: str | None


async def ask_shelf(service: Service, text: str, outlet: str = "", url: str = "", published: str = "") -> Asked:
    """Ask off the loop, as many at once as the service takes on; raise BusyError where too many wait.

    Raise InputError where the text cannot be used, UnsupportedError where this shelf cannot be asked.
    """
    shelf = service.shelf
    name = f"pasted-{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:12]}"
    while shelf.story_of(name) is not None:
        name += "-again"
    document = Document(
        text=text, id=name, outlet=outlet.strip() or None, url=_address(url), published=published.strip() or None
    )
    trace = await service.asks.run(lambda: shelf.ask(document))
    others = (known.id for known in trace.documents if known.id != name)
    stored = next((story for other in others if (story := shelf.story_of(other))), None)
    return Asked(name, trace, stored)


def _address(url: str) -> str | None:
    """Return a stated address; raise InputError where it is none of the web."""
    stated = url.strip()
    if stated and not stated.startswith(("http://", "https://")):
        raise InputError("the address is not one of the web", remedy="Give http://… or https://…, or leave it out.")
    return stated or None
