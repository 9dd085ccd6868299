"""Why a line was taken for furniture."""

from __future__ import annotations

from samesource.language.declared.dates import find_declared_dates
from samesource.language.furniture.block import Block
from samesource.language.furniture.phrases import FurniturePhrases

_FAMILIES = {
    "byline": ("byline", "author_role", "agency"),
    "date": ("published", "modified"),
    "credit": ("credit_role", "rights", "with_agency", "agency", "first_published", "contributed"),
    "related": ("related_open", "related_label", "commands"),
    "most-read": ("most_read",),
    "keywords": ("keywords",),
    "url": ("origin",),
    "appeal": ("salutation", "appeal_ask", "appeal_cause", "appeal_we", "appeal_you"),
    "navigation": ("navigation", "headings"),
    "ad": ("advertisement",),
    "correction": ("correction_open", "correction_about", "correction_nouns"),
    "biography": ("biography",),
    "outlet": ("outlet",),
}
"""Kind → families of phrases that give it away."""
_PLACES = {"head": "stands above the story", "middle": "stands between paragraphs", "tail": "stands below the story"}
_REPEATED = "the site carries it in several stories on several days"
_SHOWN = 4


def explain_furniture(line: str, kind: str, place: str, language: str) -> str:
    """Return in a few words the signs that speak for `kind`: phrases held, form, and place (head, middle or tail).

    These are the signs that the rules look at, not a record of which rule decided.
    """
    if kind in ("repeated", "formula"):
        return _REPEATED if kind == "repeated" else "many sites carry it in different stories over a long time"
    block = Block(0, len(line), line)
    signs = [f"says {phrase!r}" for phrase in _phrases(block, kind, language)]
    if kind in ("date", "dateline", "byline") and find_declared_dates(line):
        signs.append("holds a date")
    if block.without_urls != block.text:
        signs.append("holds an address")
    if block.bracketed:
        signs.append("stands in brackets")
    if kind not in ("url", "dateline") and not block.terminal:
        signs.append("does not end as a sentence")
    return ", ".join([*signs, _PLACES[place]])


def _phrases(block: Block, kind: str, language: str) -> list[str]:
    """Return the longest telling phrases that a line holds."""
    held: set[str] = set()
    for family in _FAMILIES.get(kind, ()):
        held |= FurniturePhrases.of_family(family, language).held(block.folded)
    return sorted(held, key=lambda phrase: (-len(phrase), phrase))[:_SHOWN]
