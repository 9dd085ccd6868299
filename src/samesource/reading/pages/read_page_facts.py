"""What a page says of its report, apart from the story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from samesource.reading.pages.article_statements import article_statements
from samesource.reading.pages.element_statements import element_statements
from samesource.reading.pages.find_articles import find_articles
from samesource.reading.pages.meta_statements import meta_statements
from samesource.reading.pages.microdata_article import microdata_article
from samesource.reading.pages.names_of_site import names_of_site
from samesource.reading.pages.origin_links import origin_links
from samesource.reading.pages.page import Page
from samesource.reading.pages.page_block import fold_block
from samesource.reading.pages.page_facts import PageFacts
from samesource.reading.pages.rdfa_statements import rdfa_statements
from samesource.reading.pages.site_statements import site_statements
from samesource.reading.pages.text_of_element import text_of_element
from samesource.records.statement import Statement


def read_page_facts(page: Page, known: Sequence[Statement] = ()) -> PageFacts:
    """Return the statements of JSON-LD, microdata, OpenGraph, meta, link and other elements, each with its place.

    `known` is what was said of it before it was read, such as its address. Of several articles in JSON-LD the one that
    the page is about speaks: by headline or address, else the first.
    """
    head = _head(page)
    body = element_statements(page)
    articles = find_articles(_json_ld(page)) if page.mentions("ld+json") else []
    article = _own_article(articles, [*head, *body])
    said = article_statements(article, "json-ld") if article else []
    if page.mentions("itemprop"):
        said += article_statements(microdata_article(page), "microdata")
    said += [*head, *body, *rdfa_statements(page), *origin_links(page), *_document(page)]
    own = [s.value for s in [*said, *known] if s.kind in ("url", "canonical")]
    said = site_statements(said, [s.value for s in said if s.kind == "outlet"] or names_of_site(page, own))
    bodies = [text for name in ("articleBody", "text") if isinstance(text := article.get(name), str)]
    return PageFacts(tuple(dict.fromkeys(said)), tuple(bodies))


def _head(page: Page) -> list[Statement]:
    """Read meta and link elements."""
    metas = [
        (name, element.get_attribute("content") or "")
        for element in page.all("meta[content]")
        if (name := element.get_attribute("property") or element.get_attribute("name"))
    ]
    links = [
        (element.get_attribute("rel") or "", element.get_attribute("href") or "")
        for element in page.all("link[rel][href]")
    ]
    return meta_statements(metas, links)


def _document(page: Page) -> list[Statement]:
    """Read the title and the language of the document."""
    root = page.first("html")
    language = (root.get_attribute("lang") or root.get_attribute("xml:lang") or "") if root else ""
    title = text_of_element(page.first("title"))
    found = [Statement("title", title, "element"), Statement("language", language, "element")]
    return [statement for statement in found if statement.value.strip()]


def _json_ld(page: Page) -> list[str]:
    """Return the blocks of JSON-LD as written."""
    scripts = page.all('script[type*="ld+json"]') or page.all("script[type]")
    wanted = [element for element in scripts if "ld+json" in (element.get_attribute("type") or "").lower()]
    return [element.text or "" for element in wanted]


def _own_article(articles: Sequence[dict[str, Any]], said: Iterable[Statement]) -> dict[str, Any]:
    """Choose the article that the page is about, with what other objects for the same one add."""
    known = {fold_block(s.value) for s in said if s.kind in ("title", "url", "canonical")}
    own = [article for article in articles if not known.isdisjoint(_keys(article))] or list(articles[:1])
    return {name: value for article in reversed(own) for name, value in article.items() if value}


def _keys(article: dict[str, Any]) -> set[str]:
    """Return what an article may be known by."""
    page = article.get("mainEntityOfPage")
    page = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    values = (article.get("headline"), article.get("name"), article.get("url"), article.get("@id"), page)
    return {fold_block(value.split("#")[0]) for value in values if isinstance(value, str) and value}
