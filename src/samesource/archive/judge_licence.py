"""Look a report up in a list of licences."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from samesource.archive.licence import Licence
from samesource.archive.name_key import name_key


def judge_licence(licences: Iterable[Licence], outlet: str | None, url: str | None, source: str, day: str) -> str:
    """Return a key of licence.STANDINGS for a report of `outlet` that derives from the copy of `source`.

    Outlets and sources go by their names' letters and digits, outlets also by the host of the address. `day` of
    publication may be empty: then the days of a licence are not asked for.
    """
    if not outlet and not url:
        return "unknown"
    if outlet and source and _is_same(outlet, source):
        return "own"
    own = [
        licence
        for licence in licences
        if _is_named(licence.outlet, outlet, url) and (not licence.source or _is_same(licence.source, source))
    ]
    if not own:
        return "not-listed"
    held = any(not day or ((licence.first or day) <= day <= (licence.last or day)) for licence in own)
    return "licensed" if held else "outside"


def _is_named(listed: str, outlet: str | None, url: str | None) -> bool:
    """Tell whether a row is about an outlet: by its name, or by a host that the address is on."""
    if outlet and _is_same(listed, outlet):
        return True
    host = (urlsplit(url).hostname or "") if url else ""
    wanted = listed.lower().removeprefix("www.")
    return "." in wanted and (host == wanted or host.endswith(f".{wanted}"))


def _is_same(first: str, second: str) -> bool:
    """Tell whether two names are one."""
    return name_key("publisher", first) == name_key("publisher", second)
