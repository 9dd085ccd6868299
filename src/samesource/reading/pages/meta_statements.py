"""What the meta and link elements of a page's head say."""

from __future__ import annotations

import re
from collections.abc import Iterable

from samesource.reading.pages.is_web_address import is_web_address
from samesource.records.statement import TIMES, Statement

_OPEN_GRAPH = {
    "title": "og:title",
    "outlet": "og:site_name",
    "url": "og:url",
    "language": "og:locale",
    "section": "article:section og:article:section",
    "byline": "article:author og:article:author",
    "published": "article:published_time article:published og:article:published_time og:published_time og:pubdate",
    "modified": "article:modified_time article:modified og:article:modified_time og:updated_time",
}
_META = {
    "title": "schema:headline title headline hdl dc.title dcterms.title twitter:title sailthru.title parsely-title"
    " citation_title",
    "outlet": "dc.publisher dcterms.publisher publisher citation_journal_title cre parsely-network-canonical",
    "byline": "author byl byline dc.creator dcterms.creator sailthru.author parsely-author cxenseparse:author"
    " article.author citation_author authors dc.contributor",
    "agency": "agency news_agency newsagency article:agency",
    "section": "section parsely-section article.section cxenseparse:section analyticssection article:section_name",
    "language": "language content-language dc.language dcterms.language",
    "published": "date pubdate publish-date publish_date publishdate publication_date publication-date dc.date"
    " dc.date.issued dc.date.created dcterms.date dcterms.created dcterms.issued dcterms.available sailthru.date"
    " parsely-pub-date cxenseparse:recs:publishtime cxenseparse:publishtime cxenseparse:articlepublisheddate"
    " datepublished schema:datepublished citation_date date_published article.published article_date_original"
    " originalpublicationdate ptime release_date publishedtime citation_publication_date timestamp"
    " weibo:article:create_at created",
    "modified": "last-modified lastmodified last_updated revised revision_date dc.modified dc.date.modified"
    " dcterms.modified datemodified schema:datemodified article.updated utime lastmod weibo:article:update_at",
    "original-url": "syndication-source original-source",
    "via": "source dc.source dcterms.source mediaid article:source",
    "based-on": "dcterms.isversionof dcterms.isformatof",
    "citation": "dcterms.references dcterms.bibliographiccitation dc.relation.references",
    "canonical": "parsely-link cxenseparse:url citation_public_url",
}
_KINDS: dict[str, list[tuple[str, str]]] = {
    name: [(kind, where)]
    for table, where in ((_OPEN_GRAPH, "open-graph"), (_META, "meta"))
    for kind, names in table.items()
    for name in names.split()
}
_LINKS = {
    "canonical": "canonical",
    "cite-as": "canonical",
    "cite": "citation",
    "via": "via",
    "original": "original-url",
}
_PREFIX = re.compile(r"^(dc|dcterms):")
_HANDLE = re.compile(r"@\w+$")


def meta_statements(metas: Iterable[tuple[str, str]], links: Iterable[tuple[str, str]]) -> list[Statement]:
    """Return the statements of (name, content) of meta elements and (rel, href) of link elements, in order.

    Names are those of OpenGraph, Dublin Core, Google News and the common measuring services.
    """
    found: list[Statement] = []
    for name, content in metas:
        plain = _PREFIX.sub(r"\1.", name.strip().lower())
        for kind, where in _KINDS.get(plain, ()):
            found += _statement(kind, " ".join(content.split()), where)
    for relation, address in links:
        for word in relation.lower().split():
            if word in _LINKS and address.strip():
                found.append(Statement(_LINKS[word], address.strip(), "meta"))
    return found


def _statement(kind: str, value: str, where: str) -> list[Statement]:
    """Make a statement, unless the value is none for its kind."""
    if not value or _HANDLE.match(value):
        return []
    if kind == "byline" and is_web_address(value):
        return []
    if kind in TIMES and not any(map(str.isdigit, value)):
        return []
    if kind == "via" and is_web_address(value):
        kind = "original-url"
    return [Statement(kind, value, where)]
