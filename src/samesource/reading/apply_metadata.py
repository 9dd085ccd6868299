"""Documents, with what metadata tells of them."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from samesource.reading.rows import DocumentRow, RejectedRow

_COLUMNS = ("url", "outlet", "title", "byline", "published", "language")


def apply_metadata(
    rows: Iterable[DocumentRow | RejectedRow], metadata: Mapping[str, Mapping[str, Any]]
) -> Iterator[DocumentRow | RejectedRow]:
    """Yield `rows` with the values of `metadata` (by id) in place of their own; an id no document has is a refusal."""
    unused = set(metadata)
    for row in rows:
        names = [name for name in (row.id, row.id + ".txt") if name in metadata]
        if isinstance(row, RejectedRow) or not names:
            unused.difference_update(names)
            yield row
            continue
        unused.discard(names[0])
        yield _with_values(row, metadata[names[0]])
    for id_ in sorted(unused):
        yield RejectedRow(id_, "the metadata names it, but there is no such document")


def _with_values(row: DocumentRow, values: Mapping[str, Any]) -> DocumentRow:
    """Return the row with the metadata's values."""
    changes: dict[str, Any] = {name: str(values[name]) for name in _COLUMNS if name in values}
    if "published" in changes:
        changes["published_where"] = "metadata"
    extra = json.loads(row.extra_json)
    extra.update({name: str(value) for name, value in values.items() if name not in _COLUMNS and name != "text"})
    changes["extra_json"] = json.dumps(extra, ensure_ascii=False, sort_keys=True)
    return dataclasses.replace(row, **changes)
