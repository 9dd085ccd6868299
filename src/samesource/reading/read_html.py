"""Web pages."""

from __future__ import annotations

import json
import re
from typing import Any

from samesource.errors import InputError
from samesource.reading.decode_text import decode_text
from samesource.reading.iso_time import iso_time
from samesource.reading.isolate import isolate
from samesource.reading.read_page_facts import read_page_facts
from samesource.reading.rows import DocumentRow
from samesource.reading.unreadable import unreadable


def read_html(data: bytes, id: str, path: str) -> DocumentRow:  # noqa: A002 - the contract's name
    """Return a page's main text (trafilatura) with what its JSON-LD, OpenGraph and canonical link declare.

    Raises InputError where the page cannot be parsed or holds no article.
    """
    page = _decode_page(data)
    text = isolate(unreadable("the page"), _extract, page)
    if not text or not text.strip():
        raise InputError("the page holds no article text")
    facts = isolate(unreadable("the page's metadata"), read_page_facts, page)
    published = iso_time(facts.get("published"))
    extra = {
        name: facts[name]
        for name in ("agency", "canonical", "modified", "original_url", "via")
        if isinstance(facts.get(name), str)
    }
    return DocumentRow(
        id=id,
        text=text,
        path=path,
        url=facts.get("url") or facts.get("canonical"),
        outlet=facts.get("outlet"),
        title=facts.get("title"),
        byline=facts.get("byline"),
        published=published,
        published_where="markup" if published else None,
        language=(facts.get("language") or "")[:2].lower() or None,
        format="html",
        extra_json=json.dumps(extra, ensure_ascii=False, sort_keys=True),
    )


def _decode_page(data: bytes) -> str:
    """Decode by mark, UTF-8, or the encoding that the page's head names."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        named = re.search(rb"charset=[\"']?([A-Za-z0-9_-]{2,20})", data[:4096])
    if named:
        try:
            return data.decode(named.group(1).decode("ascii"), "strict")
        except (UnicodeDecodeError, LookupError):
            pass
    return decode_text(data)


def _extract(page: str) -> str | None:
    """Return the main text, one paragraph a line."""
    import trafilatura  # imported late: most of a second

    extracted: Any = trafilatura.extract(page, include_comments=False, include_tables=True, output_format="txt")
    return extracted if isinstance(extracted, str) else None
