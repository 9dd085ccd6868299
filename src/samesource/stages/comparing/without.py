"""Prepositions that say what is not there."""

from __future__ import annotations

WITHOUT = frozenset(["without", "ohne", "sans", "sin", "senza", "sem", "без"])
"""They turn the next noun alone."""
