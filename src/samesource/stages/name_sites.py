"""Say which sites a document's furniture may be that of."""

from __future__ import annotations

from samesource.language.find_host import find_host
from samesource.records.about import About

FOLDER = "folder "
"""Begins the name of a pool that is only a guess: the folder a document lay in."""


def name_sites(about: About) -> list[str]:
    """Return the names that a document's site goes by, sorted: its outlet and the host of its address.

    Where neither is known it is the folder, which may as well be that of a story, and is trusted less.
    """
    host = find_host(about.url)
    found = {name for name in ((about.outlet or "").casefold().strip().removeprefix("www."), host) if name}
    if not found and about.path and "/" in about.path:
        found = {FOLDER + about.path.split("/")[0]}
    return sorted(found)
