"""What the columns of records are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from samesource.reading.items.fold_column import fold_column
from samesource.reading.items.parse_record import parse_record
from samesource.reading.pages.is_web_address import is_web_address

COLUMNS: dict[str, tuple[str, ...]] = {
    "id": (
        "id",
        "doc_id",
        "docid",
        "document_id",
        "article_id",
        "story_id",
        "stories_id",
        "uid",
        "uuid",
        "guid",
        "_id",
    ),
    "text": (
        "text",
        "body",
        "content",
        "full_text",
        "fulltext",
        "article_text",
        "maintext",
        "raw_text",
        "story",
        "article",
        "article_body",
        "body_text",
        "bodytext",
        "main_text",
        "plain_text",
        "content_text",
        "text_content",
        "body_html",
        "article_html",
        "content_html",
        "paragraphs",
        "news",
    ),
    "title": ("title", "headline", "head", "web_title", "article_title"),
    "url": ("url", "link", "source_url", "permalink", "article_url", "web_url", "page_url", "document_identifier"),
    "outlet": (
        "outlet",
        "publisher",
        "source",
        "publication",
        "site",
        "sitename",
        "site_name",
        "source_name",
        "series",
        "media_name",
        "publication_name",
        "outlet_name",
        "newspaper",
        "source_common_name",
        "hostname",
        "source_domain",
        "domain",
    ),
    "published": (
        "published",
        "date",
        "published_at",
        "date_published",
        "publish_date",
        "date_publish",
        "pubdate",
        "publication_date",
        "datetime",
        "timestamp",
        "created_at",
        "published_date",
        "pub_date",
        "published_time",
        "web_publication_date",
        "publishdate",
    ),
    "modified": (
        "modified",
        "updated",
        "updated_at",
        "date_modified",
        "last_modified",
        "date_modify",
        "modified_at",
        "lastmod",
    ),
    "byline": ("byline", "author", "authors", "creator", "bylines", "author_name"),
    "language": ("language", "lang", "in_language", "meta_lang", "language_code"),
    "agency": ("agency", "wire", "news_agency"),
    "section": ("section", "article_section", "section_name", "rubric", "category", "categories"),
    "dateline": ("dateline",),
    "canonical": ("canonical", "canonical_url", "canonicalurl"),
    "original_url": ("original_url", "source_article"),
    "via": ("via",),
}
"""Our name of each column → the names it goes by in the wild, best first."""


NESTED = ("fields", "_source", "meta", "metadata", "attributes", "article", "data")
"""Objects in a record that hold more of its columns; what stands in the record itself goes before."""
_LONGEST_OBJECT = 100_000
"""Characters of an object written as a text."""


def read_columns(record: Mapping[str, Any], given: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Return the values of `record` under our names; empty ones left out.

    `given` says which column is meant (our name → theirs); a name that it holds is looked for under no other. A `text`
    is a text, a list of paragraphs or an object with one; an outlet that is an address is the record's `url`.
    """
    lowered = _with_nested(_folded(record))
    found: dict[str, Any] = {}
    for name, aliases in COLUMNS.items():
        wanted = (given or {}).get(name)
        for alias in (wanted,) if wanted else aliases:
            value = record.get(alias) if wanted else lowered.get(alias)
            if value is not None and _is_value(value) and (wanted or _fits(name, value)):
                found[name] = value
                break
    source = lowered.get("source")
    if "url" not in found and "url" not in (given or {}) and isinstance(source, str) and is_web_address(source.strip()):
        found["url"] = source
    return found


def _folded(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record under folded names; of two columns with one name the first that is filled."""
    folded: dict[str, Any] = {}
    for key, value in record.items():
        name = fold_column(key)
        if not _is_value(folded.get(name)):
            folded[name] = value
    return folded


def _with_nested(folded: dict[str, Any]) -> dict[str, Any]:
    """Add the columns of objects within a record."""
    for name in NESTED:
        inner = folded.get(name)
        if inner is None:
            continue
        if isinstance(inner, str) and inner.startswith("{") and len(inner) < _LONGEST_OBJECT:
            inner = parse_record(inner.encode("utf-8", "replace"))
        if isinstance(inner, Mapping):
            folded = _folded(inner) | {key: value for key, value in folded.items() if _is_value(value)}
    return folded


def _is_value(value: Any) -> bool:  # noqa: ANN401 - a cell of any type
    """Tell whether a cell holds anything: no null, no empty text or list, no NaN."""
    return value is not None and not (isinstance(value, (str, bytes, list, dict)) and not value) and value == value  # noqa: PLR0124


def _fits(name: str, value: Any) -> bool:  # noqa: ANN401 - a cell of any type
    """Tell whether a value can be what its column is called for."""
    if name == "text":
        if isinstance(value, Mapping):
            value = value.get("rendered") or value.get("text")
        if isinstance(value, list):
            return all(isinstance(part, str) for part in value)
        return isinstance(value, (str, bytes)) and bool(value.strip())
    return not (name == "outlet" and isinstance(value, str) and is_web_address(value.strip()))
