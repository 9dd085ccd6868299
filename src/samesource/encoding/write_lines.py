"""Write plain dicts and lists as JSON, one record a line."""

from __future__ import annotations

import json
from typing import Any

from samesource.errors import ContractError


def write_lines(given: dict[str, Any]) -> str:
    """Write a JSON object with a key a line, and an element a line where a value is a list; end with a newline.

    Raise ContractError for what JSON cannot carry.
    """
    encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    try:
        lines = [f"{encoder.encode(key)}:{_write_value(encoder, value)}" for key, value in given.items()]
    except (TypeError, ValueError) as error:
        raise ContractError("the result holds something that JSON cannot carry", where=str(error)) from error
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _write_value(encoder: json.JSONEncoder, value: Any) -> str:  # noqa: ANN401 - anything JSON carries
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(map(encoder.encode, value)) + "\n]"
    return encoder.encode(value)
