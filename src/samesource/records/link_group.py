"""Sentences of a parent and a child that say the same."""

from __future__ import annotations

from typing import NamedTuple


class LinkGroup(NamedTuple):
    """Sentence indexes of the parent and of the child, sorted, and how sure it is that they correspond (0 to 1)."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    score: float
