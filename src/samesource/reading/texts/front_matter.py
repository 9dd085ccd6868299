"""The lines of metadata above a Markdown text."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from samesource.reading.items.parse_record import parse_record

_YAML = re.compile(r"\A---[ \t]*\n(.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_TOML = re.compile(r"\A\+\+\+[ \t]*\n(.*?\n)??\+\+\+[ \t]*(?:\n|\Z)", re.S)
_JSON = re.compile(r"\A(\{\s*\n.*?\n\})[ \t]*\n", re.S)
_PAIR = re.compile(r"([A-Za-z_][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(.*))?$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")
_QUOTED = re.compile(r"(\"|')(.*)\1$")


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """Return the pairs of front matter and the text after it: YAML's plain forms (Jekyll), TOML and JSON (Hugo).

    Lines between rules that are no pairs of names and values are text.
    """
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    match = _YAML.match(text)
    if match:
        pairs = _plain_yaml(match.group(1) or "")
        return ({}, text) if pairs is None else (pairs, text[match.end() :])
    match = _TOML.match(text)
    if match:
        try:
            return tomllib.loads(match.group(1) or ""), text[match.end() :]
        except tomllib.TOMLDecodeError:
            return {}, text
    match = _JSON.match(text)
    record = parse_record(match.group(1).encode("utf-8", "replace")) if match else ""
    return (record, text[match.end() :]) if match and isinstance(record, dict) else ({}, text)


def _plain_yaml(block: str) -> dict[str, Any] | None:
    """Return the pairs of a block; None where its first line is none, so that it is no front matter."""
    pairs: dict[str, Any] = {}
    name = ""
    for line in block.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = _PAIR.match(line)
        if match:
            name = match.group(1)
            pairs[name] = _value(match.group(2) or "")
        elif not name:
            return None
        else:
            _add(pairs, name, line)
    return pairs


def _add(pairs: dict[str, Any], name: str, line: str) -> None:
    """Add a line to the value begun above it: an item of a list, or more of a text."""
    item = _ITEM.match(line)
    if item:
        before = pairs[name]
        pairs[name] = [*(before if isinstance(before, list) else []), _value(item.group(1))]
    elif isinstance(pairs[name], str):
        pairs[name] = f"{pairs[name].lstrip('>|-')} {line.strip()}".strip()


def _value(written: str) -> Any:  # noqa: ANN401 - a text or a list of texts
    """Return a value without its quotes; a list in brackets as one."""
    written = written.strip()
    if written.startswith("[") and written.endswith("]"):
        return [_value(part) for part in written[1:-1].split(",") if part.strip()]
    match = _QUOTED.match(written)
    if match:
        return match.group(2).replace("''", "'") if match.group(1) == "'" else match.group(2).replace('\\"', '"')
    name = _PAIR.match(written)
    return name.group(2) if name and name.group(1) == "name" and name.group(2) else written
