"""Quotations that two documents give to different people."""

from __future__ import annotations

import re

from samesource.stages.claiming.mention import Mention
from samesource.stages.claiming.story_view import StoryView
from samesource.stages.claiming.surname import surname

_NEAR = 2
"""Sentences on either side of a quotation in which its speaker is named, if not by a pronoun."""
_WORD = re.compile(r"\w[\w'-]*")
_ALIKE = 4
"""First letters that two forms of a name share at least: endings, and spellings of foreign names, differ."""


def other_speaker(old: Mention, new: Mention, view: StoryView) -> bool:
    """Tell whether a quotation has changed its speaker.

    The new one's name then stands elsewhere in the old text, or in place of the old one's.
    """
    if not (new.speaker and new.by_name):
        return False
    name = surname(new.speaker)
    if not name or (old.speaker and _any_alike(name, old.speaker)):
        return False
    if old.speaker and old.by_name:
        return bool(surname(old.speaker))
    text = view.witnesses[old.document].text
    return not _any_alike(name, _around(old, view)) and _any_alike(name, text)


def _around(mention: Mention, view: StoryView) -> str:
    """Return the sentences around a quotation."""
    witness = view.witnesses[mention.document]
    last = len(witness.sentence_start) - 1
    first, final = max(0, mention.sentence - _NEAR), min(last, mention.sentence + _NEAR)
    return witness.text[int(witness.sentence_start[first]) : int(witness.sentence_end[final])]


def _any_alike(name: str, text: str) -> bool:
    """Tell whether a text holds a form of a name."""
    start = name[:_ALIKE]
    return any(word.startswith(start) and abs(len(word) - len(name)) <= _ALIKE for word in _WORD.findall(text))
