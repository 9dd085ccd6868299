"""What the head of a page declares."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from samesource.reading.record_statements import record_statements
from samesource.records.statement import Statement

_META = {
    "og:title": "title",
    "og:site_name": "outlet",
    "og:url": "url",
    "article:published_time": "published",
    "article:modified_time": "modified",
    "author": "byline",
    "article:author": "byline",
    "date": "published",
    "dc.date": "published",
    "syndication-source": "original_url",
    "original-source": "original_url",
}
_ARTICLES = frozenset(
    ["NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "AnalysisNewsArticle", "LiveBlogPosting"]
)


def read_page_facts(page: str) -> list[Statement]:
    """Return what a page's head says of it: JSON-LD, OpenGraph, meta and link elements."""
    return record_statements(_facts(page), "json-ld")


def _facts(page: str) -> dict[str, Any]:
    from lxml import html  # type: ignore[import-untyped]  # imported late, with trafilatura

    tree = html.document_fromstring(page)
    facts: dict[str, Any] = {}
    for element in tree.iter("script"):
        if (element.get("type") or "").lower() == "application/ld+json":
            for article in _articles(element.text or ""):
                _add_article(facts, article)
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = (element.get("content") or "").strip()
        if name in _META and content:
            facts.setdefault(_META[name], content)
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and element.get("href"):
            facts.setdefault("canonical", element.get("href").strip())
    if tree.get("lang"):
        facts.setdefault("language", tree.get("lang"))
    title = tree.find(".//title")
    if title is not None and title.text and title.text.strip():
        facts.setdefault("title", " ".join(title.text.split()))
    return facts


def _articles(text: str) -> Iterator[Mapping[str, Any]]:
    """Yield the article objects of one JSON-LD block; nothing from a broken one."""
    try:
        loaded = json.loads(text)
    except ValueError:
        return
    waiting = [loaded]
    while waiting:
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, Mapping):
            kinds = value.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if _ARTICLES.intersection(kind for kind in kinds if isinstance(kind, str)):
                yield value
            if isinstance(value.get("@graph"), list):
                waiting += value["@graph"]


def _add_article(facts: dict[str, Any], article: Mapping[str, Any]) -> None:
    """Take over what one article object says."""
    pairs = {
        "title": article.get("headline"),
        "published": article.get("datePublished"),
        "modified": article.get("dateModified"),
        "byline": _name(article.get("author")),
        "outlet": _name(article.get("publisher")),
        "agency": _name(article.get("sourceOrganization")),
        "url": article.get("url"),
        "original_url": _name(article.get("isBasedOn")),
        "language": article.get("inLanguage"),
    }
    for name, value in pairs.items():
        if isinstance(value, str) and value.strip():
            facts.setdefault(name, value.strip())


def _name(value: Any) -> str | None:  # noqa: ANN401 - JSON of any form
    """Return the name of a person, organisation or work, or of several."""
    if isinstance(value, list):
        return ", ".join(name for name in map(_name, value) if name) or None
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("url") or value.get("@id")
    return value if isinstance(value, str) else None
