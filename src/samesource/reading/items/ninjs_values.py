"""The values of an IPTC ninjs item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


def ninjs_values(item: Mapping[str, Any], *names: str) -> Iterator[tuple[str, str]]:
    """Yield (role, value) of properties that are a text, an object or a list of them."""
    for name in names:
        value = item.get(name)
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, Mapping):
                written = part.get("value") or part.get("name") or part.get("uri") or part.get("literal")
                if written:
                    yield (
                        f"{part.get('role') or ''} {part.get('contenttype') or part.get('contentType') or ''}",
                        str(written),
                    )
            elif part:
                yield "", str(part)
