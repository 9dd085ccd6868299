"""The order in which edges are listed."""

from __future__ import annotations

from typing import Any


def order_edges(edges: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Sort edges by child, then the most probable first, then by parent."""
    return sorted(edges, key=lambda edge: (edge["child"], -edge["probability"], edge["parent"]))
