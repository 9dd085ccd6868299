"""One line of JSON as a record."""

from __future__ import annotations

import json
from typing import Any

_MOST_PARTS = 500_000
"""Each takes some 60 bytes of memory for two of the file."""


def parse_record(line: bytes) -> dict[str, Any] | str:
    """Return the JSON object of `line`, or the reason why there is none."""
    if line.count(b"{") + line.count(b"[") > _MOST_PARTS:
        return f"not a record: more than {_MOST_PARTS:,} objects and lists"
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return "not valid UTF-8"
    except (ValueError, RecursionError) as error:
        return f"not valid JSON: {str(error)[:120]}"
    return record if isinstance(record, dict) else "not a JSON object"
