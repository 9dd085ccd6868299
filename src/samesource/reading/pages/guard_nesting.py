"""Refuse markup that slows parsers to a crawl."""

from __future__ import annotations

import re

from samesource.errors import InputError

_DEEPEST = 400
"""Elements within elements; browsers stop at 512, and no page a person made comes near."""
_FEW_TAGS = 4_000
"""What a page of fewer can cost is bearable however it is nested."""
_MOST_TAGS = 100_000
"""The longest live blogs have a fifth of it."""
_NO_MARKUP = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->", re.I | re.S)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)([^<>]*)>")
_NEVER_CLOSED = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
) | frozenset(["p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "html", "body", "head"])
"""Elements without an end, or with one that may be left out."""


def guard_nesting(page: str) -> None:
    """Raise InputError for hundreds of elements one in another, or far too many; costs one pass of long pages."""
    tags = page.count("<")
    if tags < _FEW_TAGS:
        return
    if tags > _MOST_TAGS:
        raise InputError(f"the page has more than {_MOST_TAGS:,} elements")
    depth = 0
    for closes, name, rest in _TAG.findall(_NO_MARKUP.sub("", page)):
        if name.lower() in _NEVER_CLOSED or rest.endswith("/"):
            continue
        depth = max(0, depth - 1) if closes else depth + 1
        if depth > _DEEPEST:
            raise InputError(f"the page is nested more than {_DEEPEST} elements deep")
