"""Whom somebody told something."""

from __future__ import annotations

from typing import NamedTuple


class Addressee(NamedTuple):
    """A verb of saying with whom it is said to, at normal positions."""

    start: int
    end: int
    kind: str
    """`self` (the reporter or the outlet), `press` (reporters as such) or `named`."""
    name: str
    """As written, without marks; empty unless `named`."""
