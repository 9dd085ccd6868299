"""One line of JSON as a record."""

from __future__ import annotations

import json
from typing import Any


def parse_record(line: bytes) -> dict[str, Any] | str:
    """Return the JSON object of `line`, or the reason why there is none."""
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return "not valid UTF-8"
    except (ValueError, RecursionError) as error:
        return f"not valid JSON: {str(error)[:120]}"
    return record if isinstance(record, dict) else "not a JSON object"
