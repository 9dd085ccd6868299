"""Text with line breaks as paragraphs."""

from __future__ import annotations

import re

_ENDS = re.compile(r"[.!?\u2026:\u3002\uff01\uff1f\u061f][\"'\u201d\u2019\u00bb\u300d)\]]*$")


def join_broken_lines(text: str) -> list[str]:
    """Return the paragraphs of `text`, each on one line: an empty line parts them, or a line that ends a sentence."""
    found: list[str] = []
    broken = True
    for line in text.split("\n"):
        words = " ".join(line.split())
        if not words:
            broken = True
        elif broken or _ENDS.search(found[-1]):
            found.append(words)
            broken = False
        else:
            found[-1] += f" {words}"
    return found
