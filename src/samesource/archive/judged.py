"""What is known of a pair."""

from __future__ import annotations

from typing import Any, TypeAlias

Pair: TypeAlias = tuple[int, int]
"""Numbers of two documents, the one of the smaller id first."""

Chances: TypeAlias = tuple[int, int]
"""P(same story) and P(dependent), millionths."""

Judged: TypeAlias = dict[str, Any]
"""`alignment`: packed as in tables.ALIGNMENTS; `relation`: the row of tables.RELATIONS."""

Tables: TypeAlias = dict[str, list[dict[str, Any]]]
"""Rows of the flow's tables, by name."""
