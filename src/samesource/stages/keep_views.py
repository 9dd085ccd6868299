"""Keep what was made of documents, since a document is compared with many."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeVar

from samesource.records.prepared import Prepared

R = TypeVar("R")

_KEPT, _KEPT_WORDS = 256, 2_500
"""Documents whose views are kept, and how long one may be for that: some 100 bytes a word, 64 MB at most."""


def keep_views(make: Callable[[Prepared], R]) -> Callable[[Prepared], R]:
    """Make a function of a document return again what it lately made of the very same one; a document never changes."""

    @functools.lru_cache(maxsize=_KEPT)
    def kept(key: _Same) -> R:
        return make(key.document)

    @functools.wraps(make)
    def view(document: Prepared) -> R:
        return kept(_Same(document)) if len(document.token_word) <= _KEPT_WORDS else make(document)

    return view


class _Same:
    """A document as a key: the very same, not one that is equal."""

    def __init__(self, document: Prepared) -> None:
        self.document = document

    def __hash__(self) -> int:
        return id(self.document)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.document is other.document
