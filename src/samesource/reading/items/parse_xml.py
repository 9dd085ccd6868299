"""XML, parsed so that it can do no harm."""

from __future__ import annotations

import re
from html.entities import html5
from typing import Any

_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,30});")
_OF_XML = ("amp", "lt", "gt", "quot", "apos")


def parse_xml(data: bytes) -> Any:  # noqa: ANN401 - an lxml element
    """Return the root element of `data`. No DTD is loaded, nothing is fetched.

    Entities stay unexpanded, but for those that HTML names.
    Raises what lxml raises for XML that is broken; call it through `isolate`.
    """
    from lxml import etree  # imported late

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, remove_pis=True
    )
    return etree.fromstring(_with_numbers(data), parser=parser)


def _with_numbers(data: bytes) -> bytes:
    """Write the entities that HTML names and XML does not (`&mdash;`) as numbers; others stay."""
    return _ENTITY.sub(_number, data) if b"&" in data else data


def _number(match: re.Match[bytes]) -> bytes:
    """Return a named entity as numbers."""
    name = match.group(1).decode("ascii")
    meant = "" if name in _OF_XML else html5.get(f"{name};", "")
    return "".join(f"&#{ord(character)};" for character in meant).encode("ascii") or match.group()
