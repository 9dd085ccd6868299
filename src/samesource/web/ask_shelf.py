"""Ask a shelf about a text that it does not hold."""

from __future__ import annotations

import dataclasses
import hashlib
from dataclasses import dataclass

from samesource.errors import InputError
from samesource.model import Document, Trace
from samesource.shelf import Shelf
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
    given = Document(text=text, outlet=outlet.strip() or None, url=_address(url), published=published.strip() or None)
    return await service.asks.run(lambda: _ask(service.shelf, given))


def _ask(shelf: Shelf, given: Document) -> Asked:
    name = f"pasted-{hashlib.sha256((given.text or '').encode('utf-8', 'replace')).hexdigest()[:12]}"
    while shelf.story_of(name) is not None:
        name += "-again"
    trace = shelf.ask(dataclasses.replace(given, id=name))
    others = (known.id for known in trace.documents if known.id != name)
    stored = next((story for other in others if (story := shelf.story_of(other))), None)
    return Asked(name, trace, stored)


def _address(url: str) -> str | None:
    """Return a stated address; raise InputError where it is none of the web."""
    stated = url.strip()
    if stated and not stated.startswith(("http://", "https://")):
        raise InputError("the address is not one of the web", remedy="Give http://… or https://…, or leave it out.")
    return stated or None
