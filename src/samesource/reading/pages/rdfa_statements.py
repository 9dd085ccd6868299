"""What RDFa attributes on the elements of a page's body say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samesource.reading.pages.text_of_element import text_of_element
from samesource.records.statement import TIMES, Statement

if TYPE_CHECKING:
    from samesource.reading.pages.page import Page

_KINDS = {
    "title": "headline title name",
    "published": "datepublished date created issued",
    "modified": "datemodified modified",
    "byline": "creator author",
    "outlet": "publisher",
}
_KIND_OF = {name: kind for kind, names in _KINDS.items() for name in names.split()}
_PREFIXES = frozenset(["dc", "dcterms", "schema", "dct", "http://schema.org/"])
_LONGEST = 300


def rdfa_statements(page: Page) -> list[Statement]:
    """Return what elements with a `property` of Dublin Core or schema.org say; meta elements are read elsewhere.

    The first value of each kind counts: later ones belong to other things on the page.
    """
    found: dict[str, str] = {}
    if not page.mentions("dc:", "dct:", "dcterms:", "schema:"):
        return []
    for element in page.all("[property]")[:200]:
        if element.tag == "meta" and element.closest("head") is not None:
            continue
        for name in (element.get_attribute("property") or "").lower().split():
            prefix, _, rest = name.rpartition(":")
            kind = _KIND_OF.get(rest) if prefix in _PREFIXES else None
            shown = element.get_attribute("content") or element.get_attribute("datetime")
            value = (shown or text_of_element(element, _LONGEST)).strip()
            if kind and value and not (kind in TIMES and not any(map(str.isdigit, value))):
                found.setdefault(kind, value)
    return [Statement(kind, value, "microdata") for kind, value in found.items()]
