"""What an agency's item in XML says of itself."""

from __future__ import annotations

from typing import Any

from samesource.language.declared_agency import is_agency
from samesource.records.statement import Statement

_ELEMENTS = {
    "headline": "title",
    "by": "byline",
    "byline": "byline",
    "dateline": "dateline",
    "contentCreated": "published",
    "firstCreated": "published",
    "contentModified": "modified",
    "versionCreated": "modified",
    "hl1": "title",
    "story.date": "published",
}
_PARTIES = {
    "provider": "outlet",
    "copyrightHolder": "outlet",
    "creditline": "outlet",
    "distributor": "outlet",
    "infoSource": "via",
    "creator": "byline",
}
"""Party → what it is where it is no agency."""
_ATTRIBUTES = {
    ("date.issue", "norm"): "published",
    ("date.release", "norm"): "published",
    ("pubdata", "date.publication"): "published",
    ("pubdata", "name"): "outlet",
    ("pubdata", "position.section"): "section",
    ("doc-id", "id-string"): "guid",
    ("language", "tag"): "language",
}


def newsml_statements(item: Any) -> list[Statement]:  # noqa: ANN401 - an lxml element
    """Return the statements of a newsItem or NITF document: headline, by, dateline, times, parties, language, guid.

    A party that is an agency is one; else a provider is an outlet, an information source a `via`, a creator an author.
    """
    said = [Statement("guid", item.get("guid"), "newsml")] if item.get("guid") else []
    found: dict[str, str] = {}
    for element in item.iter():
        if not isinstance(element.tag, str):
            continue
        name = element.tag.rpartition("}")[2]
        if name in _ELEMENTS and _written(element) and not _in_body(element):
            said.append(Statement(_ELEMENTS[name], _written(element), "newsml"))
        elif name in _PARTIES:
            found = dict.fromkeys(_names(element), _PARTIES[name]) | found
        for (owner, attribute), kind in _ATTRIBUTES.items():
            if owner == name and element.get(attribute):
                said.append(Statement(kind, str(element.get(attribute)), "newsml"))
    said += [Statement("agency" if is_agency(name) else kind, name, "newsml") for name, kind in found.items()]
    return said


def _written(element: Any) -> str:  # noqa: ANN401 - an lxml element
    """Return an element's text on one line."""
    return " ".join("".join(element.itertext()).split())


def _in_body(element: Any) -> bool:  # noqa: ANN401 - an lxml element
    """Tell whether an element belongs to the story and not to what stands above it."""
    return any(
        str(parent.tag).rpartition("}")[2] in ("body.content", "inlineData") for parent in element.iterancestors()
    )


def _names(party: Any) -> list[str]:  # noqa: ANN401 - an lxml element
    """Return how a party is called: its name, its literal, or the code in its address."""
    names = [_written(child) for child in party if isinstance(child.tag, str) and child.tag.endswith("name")]
    literal = party.get("literal") or (party.get("qcode") or "").rpartition(":")[2]
    own = _written(party) if len(party) == 0 else ""
    return [name for name in (*names, own, literal) if name][:1]
