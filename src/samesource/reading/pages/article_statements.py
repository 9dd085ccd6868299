"""What a schema.org article object says of its report."""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import Any

from samesource.reading.pages.is_web_address import is_web_address
from samesource.records.statement import Statement

_PLAIN = {
    "headline": "title",
    "alternativeHeadline": "title",
    "datePublished": "published",
    "dateModified": "modified",
    "articleSection": "section",
    "dateline": "dateline",
    "url": "url",
}
_NAMED = {
    "author": "byline",
    "creator": "byline",
    "publisher": "outlet",
    "sourceOrganization": "agency",
    "provider": "agency",
    "creditText": "credit",
    "copyrightHolder": "credit",
}
_WORKS = {
    "isBasedOn": "based-on",
    "isBasedOnUrl": "based-on",
    "translationOfWork": "based-on",
    "citation": "citation",
}
_TITLES_OF_OUTLETS = ("Newspaper", "Periodical", "WebSite", "NewsMediaOrganization", "PublicationIssue")
_PAGE = "mainEntityOfPage"


def article_statements(article: Mapping[str, Any], where: str) -> list[Statement]:
    """Return the statements of one article object, in a fixed order; `where` it was read."""
    found = [(kind, _text(article.get(name))) for name, kind in _PLAIN.items()]
    if not article.get("headline"):
        found.append(("title", _text(article.get("name"))))
    publisher = _name(article.get("publisher"))
    for name, kind in _NAMED.items():
        value = _name(article.get(name))
        if value and (
            name not in ("provider", "copyrightHolder", "creator") or value not in (publisher, _author(article))
        ):
            found.append((kind, value))
    for name, kind in _WORKS.items():
        works = article.get(name)
        found += [(kind, _work(work)) for work in (works if isinstance(works, list) else [works])]
    found.append(("outlet", _part_of(article.get("isPartOf"))))
    found.append(("language", _language(article.get("inLanguage"))))
    page = _work(article.get(_PAGE))
    found.append(("canonical", page if is_web_address(page) else ""))
    return [
        Statement(kind, value, where)
        for kind, value in dict.fromkeys(found)
        if value and not (kind == "byline" and is_web_address(value))
    ]


def _author(article: Mapping[str, Any]) -> str:
    return _name(article.get("author"))


def _text(value: Any) -> str:  # noqa: ANN401 - JSON of any form
    """Return a plain value on one line; the first of several."""
    if isinstance(value, list):
        return next((text for text in map(_text, value) if text), "")
    if isinstance(value, Mapping):
        value = value.get("@value")
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return " ".join(html.unescape(str(value)).split())


def _name(value: Any) -> str:  # noqa: ANN401 - JSON of any form
    """Return the name of a person or organisation, or of several."""
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(name for name in map(_name, value) if name))
    if isinstance(value, Mapping):
        return _name(value.get("name") or value.get("@value") or value.get("alternateName") or "")
    return _text(value)


def _work(value: Any) -> str:  # noqa: ANN401 - JSON of any form
    """Return the address of a work, else its name."""
    if isinstance(value, Mapping):
        return next((text for key in ("url", "@id", "name", "headline") if (text := _text(value.get(key)))), "")
    return _text(value)


def _part_of(value: Any) -> str:  # noqa: ANN401 - JSON of any form
    """Return the name of the newspaper or site that an article is part of; a product or series is none."""
    for part in value if isinstance(value, list) else [value]:
        kinds = part.get("@type") if isinstance(part, Mapping) else None
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if isinstance(part, Mapping) and any(kind in _TITLES_OF_OUTLETS for kind in kinds):
            return _name(part)
    return ""


def _language(value: Any) -> str:  # noqa: ANN401 - JSON of any form
    """Return a language's code; schema.org also allows an object with the code in it."""
    if isinstance(value, Mapping):
        value = value.get("alternateName") or value.get("name")
    text = _text(value)
    return text if 2 <= len(text.replace("_", "-").split("-")[0]) <= 3 else ""
