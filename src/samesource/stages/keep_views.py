"""Keep what was made of documents, since a document is compared with many."""

from __future__ import annotations

import functools
from collections import OrderedDict
from collections.abc import Callable
from typing import TypeVar

from samesource.records.prepared import Prepared

R = TypeVar("R")

_KEPT, _KEPT_WORDS = 2_048, 640_000
"""Documents whose views are kept, and the words they hold together: some 100 bytes a word, 64 MB at most."""


def keep_views(make: Callable[[Prepared], R]) -> Callable[[Prepared], R]:
    """Make a function of a document return again what it lately made of the very same one; a document never changes."""
    kept: OrderedDict[int, tuple[Prepared, R]] = OrderedDict()
    words = 0

    @functools.wraps(make)
    def view(document: Prepared) -> R:
        nonlocal words
        known = kept.pop(id(document), None)
        if known is None:
            known = (document, make(document))
            words += len(document.token_word)
        kept[id(document)] = known
        while len(kept) > 1 and (len(kept) > _KEPT or words > _KEPT_WORDS):
            words -= len(kept.popitem(last=False)[1][0].token_word)
        return known[1]

    return view
