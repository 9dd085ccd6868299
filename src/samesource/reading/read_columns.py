"""What the columns of records are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

COLUMNS: dict[str, tuple[str, ...]] = {
    "id": ("id", "doc_id", "docid", "document_id", "article_id", "uid", "uuid", "guid"),
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
    ),
    "title": ("title", "headline", "head"),
    "url": ("url", "link", "source_url", "permalink", "article_url"),
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
    ),
    "modified": ("modified", "updated", "updated_at", "date_modified", "last_modified"),
    "byline": ("byline", "author", "authors", "creator"),
    "language": ("language", "lang"),
    "agency": ("agency", "wire", "news_agency"),
    "dateline": ("dateline",),
    "canonical": ("canonical", "canonical_url"),
    "original_url": ("original_url", "source_article"),
    "via": ("via",),
}
"""Our name of each column → the names it goes by in the wild, best first."""


def read_columns(record: Mapping[str, Any], given: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Return the values of `record` under our names; empty ones left out.

    `given` says which column is meant (our name → theirs); a name that it holds is looked for under no other.
    """
    lowered = {str(key).strip().lower().replace("-", "_").replace(" ", "_"): value for key, value in record.items()}
    found: dict[str, Any] = {}
    for name, aliases in COLUMNS.items():
        wanted = (given or {}).get(name)
        for alias in (wanted,) if wanted else aliases:
            value = record.get(alias) if wanted else lowered.get(alias)
            if value is not None and value != "" and value == value:  # noqa: PLR0124 - leaves out NaN
                found[name] = value
                break
    return found
