"""Keep what was made of documents, since a document is compared with many."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeVar

from samesource.records.lately_used import LatelyUsed
from samesource.records.prepared import Prepared

R = TypeVar("R")

_WORDS, _LEAST = 640_000, 312
"""Words of the documents whose views are kept, some 100 bytes each: 64 MB; and what a short one counts for."""


def keep_views(make: Callable[[Prepared], R]) -> Callable[[Prepared], R]:
    """Make a function of a document return again what it lately made of the very same one; a document never changes."""
    kept: LatelyUsed[tuple[Prepared, R]] = LatelyUsed(_WORDS)

    @functools.wraps(make)
    def view(document: Prepared) -> R:
        known = kept.get(id(document))
        if known is None:
            known = kept.put(id(document), (document, make(document)), max(_LEAST, len(document.token_word)))
        return known[1]

    return view
