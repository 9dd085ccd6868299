"""Menus, share bars and paths through a site, in Arabic and Chinese."""

from __future__ import annotations

import re

from samesource.language.furniture.block import Block
from samesource.language.furniture.phrases import FurniturePhrases
from samesource.language.furniture.starts_with import starts_with

_STEP = re.compile(
    r"您?当前的?位置|上一[篇页条则]|下一[篇页条则]|前一篇|后一篇|当前位置|您的位置|你的位置|您现在的位置|您所在的位置|"
    r"第\s?\d+\s?页\W*共\s?\d+\s?页|共\s?\d+\s?页|"
    r"(?:الخبر|المقال|الموضوع) (?:السابق|التالي)|انت هنا|انتم هنا"
)
_NEIGHBOUR = re.compile("[上下前后]|ال")
"""A step to the report before or behind: with a headline it leads to another report."""
_PATH = re.compile(r"\s*(?:>+|[|›→/·])\s*|\s[\"']\s")
_MOST_WORDS = 40


def is_uncased_navigation(block: Block, language: str) -> bool:
    """Tell whether a line is a step or path through a site, or nothing but words of controls."""
    if block.text.endswith(("。", "?", ".", ",")) or len(block.words) > _MOST_WORDS:
        return False
    step = _STEP.match(block.lead)
    if step and re.match(r"\s*(?:[:>|\]/-]|$)", block.lead[step.end() :]):
        return not _NEIGHBOUR.match(step.group()) or len(block.words) <= 4
    steps = [part for part in _PATH.split(block.lead) if part]
    known = sum(starts_with("navigation", part, language) == part for part in steps)
    if len(steps) >= 3 and known >= 1 and max(len(Block(0, 0, part).words) for part in steps) <= 5:
        return 2 * known >= len(steps) or bool(starts_with("navigation", steps[0], language))
    return _left_share(block, language) <= (0.25 if len(block.words) > 2 else 0.0)


def _left_share(block: Block, language: str) -> float:
    """Return the share of letters that belong to no phrase of controls; figures are no letters."""
    letters = len(re.findall(r"[^\W\d_]", block.folded))
    if not letters:
        return 1.0
    rest = block.folded
    for phrase in sorted(FurniturePhrases.of_family("navigation", language).held(rest), key=lambda p: (-len(p), p)):
        edge = "" if language == "zh" and not phrase.isascii() else r"\b"
        if len(phrase) == 1:
            rest = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", " ", rest)
        else:
            rest = re.sub(edge + re.escape(phrase) + edge, " ", rest)
    return len(re.findall(r"[^\W\d_]", rest)) / letters
