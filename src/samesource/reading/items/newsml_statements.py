"""What an agency's item in XML says of itself."""

from __future__ import annotations

import re
from typing import Any

from samesource.language.declared.agency import is_agency
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
    "HeadLine": "title",
    "ByLine": "byline",
    "DateLine": "dateline",
    "FirstCreated": "published",
    "ThisRevisionCreated": "modified",
    "PublicIdentifier": "guid",
    "RevisionId": "version",
    "slugline": "slug",
    "SlugLine": "slug",
}
_PARTIES = {
    "provider": "outlet",
    "copyrightHolder": "outlet",
    "creditline": "outlet",
    "distributor": "outlet",
    "infoSource": "via",
    "creator": "byline",
    "CreditLine": "outlet",
    "Provider": "outlet",
    "byttl": "",
}
"""Party → what it is where it is no agency; "" for one that is then nothing."""
_ATTRIBUTES = {
    ("date.issue", "norm"): "published",
    ("date.release", "norm"): "published",
    ("pubdata", "date.publication"): "published",
    ("pubdata", "name"): "outlet",
    ("pubdata", "position.section"): "section",
    ("doc-id", "id-string"): "guid",
    ("du-key", "key"): "slug",
    ("du-key", "version"): "version",
    ("correction", "id-string"): "replaces",
    ("pubStatus", "qcode"): "status",
    ("signal", "qcode"): "status",
    ("Status", "FormalName"): "status",
    ("pubdata", "ex-ref"): "url",
    ("language", "tag"): "language",
    ("Language", "FormalName"): "language",
}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_APART = frozenset(("body.content", "inlineData", "DataContent", "partMeta"))
"""What is in them is not said of the item as a whole."""
_LAST = 2
_TIGHT = re.compile(r" ([,.;:])")


def newsml_statements(item: Any) -> list[Statement]:  # noqa: ANN401 - an lxml element
    """Return the statements of a newsItem or NITF document: headline, by, dateline, times, parties, language, guid.

    A party that is an agency is one; else a provider is an outlet, an information source a `via`, a creator an author.
    """
    said = [
        Statement(kind, item.get(kind), "newsml") for kind in ("guid", "version") if item.get("guid") and item.get(kind)
    ]
    titles: list[tuple[int, str]] = []
    found: dict[str, str] = {}
    for element in item.iter():
        if not isinstance(element.tag, str) or _is_apart(element, item):
            continue
        name = element.tag.rpartition("}")[2]
        if _ELEMENTS.get(name) == "title":
            titles.append((_rank(element), _written(element)))
        elif name in _ELEMENTS:
            said.append(Statement(_ELEMENTS[name], _written(element), "newsml"))
        elif name == "correction":  # NITF: that it is there says so
            said.append(Statement("status", name, "newsml"))
        elif name == "link" and (element.get("rel") or "").endswith("previousVersion"):
            said.append(Statement("replaces", element.get("residref") or "", "newsml"))
        elif name in _PARTIES:
            found = dict.fromkeys(_names(element), _PARTIES[name]) | found
        for (owner, attribute), kind in _ATTRIBUTES.items():
            if owner == name and element.get(attribute):
                said.append(Statement(kind, str(element.get(attribute)), "newsml"))
    said += [Statement("title", title, "newsml") for _, title in sorted(titles, key=lambda pair: pair[0])]
    parties = [(name, "agency" if is_agency(name) else kind) for name, kind in found.items()]
    said += [Statement(kind, name, "newsml") for name, kind in sorted(parties, key=lambda pair: pair[0].islower())]
    if not any(statement.kind == "language" for statement in said):
        said += [Statement("language", str(value), "newsml") for value in _languages(item)]
    return [statement for statement in said if statement.value and statement.kind]


def _languages(item: Any) -> list[str]:  # noqa: ANN401 - an lxml element
    """Return the language that an item, or the first part of it that says so, is written in."""
    return [value for element in item.iter() if (value := element.get(_LANGUAGE))][:1]


def _rank(headline: Any) -> int:  # noqa: ANN401 - an lxml element
    """Return a headline's place among several: the main one, those without a role, kickers and short ones."""
    role = str(headline.get("role") or "").lower()
    return 0 if "main" in role else 1 if not role else _LAST


def _written(element: Any) -> str:  # noqa: ANN401 - an lxml element
    """Return an element's text on one line, without an author's office or agency (`byttl`), its parts set apart."""
    pieces: list[str] = []
    for part in element.iter():
        if part.text and isinstance(part.tag, str) and not part.tag.endswith("byttl"):
            pieces.append(part.text)
        if part is not element and part.tail:
            pieces.append(part.tail)
    return _TIGHT.sub(r"\1", " ".join(" ".join(pieces).split()))


def _is_apart(element: Any, item: Any) -> bool:  # noqa: ANN401 - lxml elements
    """Tell whether an element belongs to the story or to a part of the item, and not to what stands above it."""
    for parent in element.iterancestors():
        if parent is item:
            break
        if str(parent.tag).rpartition("}")[2] in _APART:
            return True
    return False


def _names(party: Any) -> list[str]:  # noqa: ANN401 - an lxml element
    """Return how a party is called: its name, its literal, or the code in its address."""
    names = [_written(child) for child in party if isinstance(child.tag, str) and child.tag.endswith("name")]
    literal = party.get("literal") or (party.get("qcode") or "").rpartition(":")[2]
    literal = literal or next((child.get("FormalName") for child in party if child.get("FormalName")), None)
    own = _written(party) if len(party) == 0 else ""
    return [name for name in (*names, own, literal) if name][:1]
