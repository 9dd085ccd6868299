"""Flowed text."""

from __future__ import annotations

import re

_MARKS = re.compile(r">*")
_SIGNATURE = "-- "


def unflow_text(text: str, delete_space: bool) -> str:
    """Join the lines of a text of format=flowed (RFC 3676) that end with a space; quoted ones keep one mark a level.

    `delete_space`: the space that marks a break inside a paragraph is not part of it (DelSp=yes).
    """
    lines: list[str] = []
    flowing, depth = False, 0
    for raw in text.split("\n"):
        marks = _MARKS.match(raw)
        here = marks.end() if marks else 0
        line = raw[here:].removeprefix(" ")
        if flowing and here == depth and line != _SIGNATURE:
            lines[-1] += line
        else:
            lines.append(f"{'>' * here} {line}" if here else line)
        depth = here
        flowing = line.endswith(" ") and line != _SIGNATURE
        if flowing and delete_space:
            lines[-1] = lines[-1][:-1]
    return "\n".join(line.rstrip(" ") for line in lines)
