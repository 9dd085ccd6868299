"""Words for the reader."""

from __future__ import annotations

import re

from samesource.language.furniture.block import Block
from samesource.language.furniture.count_held import count_held

_FORMAL = re.compile(r"(?<=[\w,] )(?:Sie|Ihnen|Ihr|Ihre|Ihren|Ihrem|Ihrer)\b")
_BEGINS = r"(?:^|[.!?:,] )\W*"
_COMMANDS = {
    "fr": re.compile(_BEGINS + r"\w+ez\b|\b\w+(?<!on)(?<!ons)-(?:la-|le-|les-)?(?:nous|moi)\b"),
    "es": re.compile(r"\b\w*[\u00e1\u00e9\u00ed\u00f3\u00fa]\w*nos(?:l[ao]s?)?\b"),
    "it": re.compile(r"\b\w+cel[oaie]\b"),
    "pt": re.compile(r"\b\w+-nos\b"),
    "ru": re.compile(_BEGINS + r"\w+(?:\u0439\u0442\u0435|\u0438\u0442\u0435|\u044c\u0442\u0435)(?:\u0441\u044c)?\b"),
}
"""Forms of verbs that ask the reader for something, where the language has such forms."""


def count_addressed(block: Block, language: str) -> int:
    """Count the words for the reader; the German formal ones only where their capital tells them from others."""
    count = count_held("appeal_you", block.folded, language)
    if language == "de":
        return count + len(_FORMAL.findall(block.unquoted))
    command = _COMMANDS.get(language)
    return count + (len(command.findall(block.folded)) if command else 0)
