"""Languages whose furniture and credits have rules of their own."""

from __future__ import annotations

UNCASED = frozenset(("ar", "zh"))
"""They write without capitals, which the rules of the others look at."""
