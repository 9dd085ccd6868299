"""What a house asks of its readers, in so many words."""

from __future__ import annotations

import re
from functools import cache

from samesource.language.furniture.block import Block
from samesource.language.furniture.count_addressed import count_addressed
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.count_speaking import count_speaking
from samesource.language.furniture.starts_with import starts_with
from samesource.language.packs.read_furniture_pack import read_furniture_pack

_LONGEST = 60
_LONGEST_SENTENCE = 28
"""Words."""
_SAME = 25
"""Words of a block in which what is offered may stand in another sentence than the verb."""
_INFINITIVE = re.compile(r"(?:jetzt|hier|gleich|einfach|nun|direkt)\b(?: \S+){0,7} \w+e?r?n[.!: >]*$")
"""How German buttons ask."""
_SHORT = 12
"""Words of an invitation that needs no further sign."""
_SENTENCE = re.compile(r"(?<=[.!?:])\s+")


def is_invitation(block: Block, language: str) -> bool:
    """Tell whether a sentence asks the reader by an imperative for what a house offers or needs.

    `Sign up for our briefing`, `Follow the Inquirer on WhatsApp`; or it says that journalism needs its readers.
    """
    if len(block.words) > _LONGEST:
        return False
    if len(block.words) <= _SHORT and count_held("members_only", block.folded, language):
        return not block.terminal or "?" in block.text or _turns(block, language) > 0
    if not count_held("house_good", block.folded, language):
        return False
    spoken = _turns(block, language)
    for sentence in _SENTENCE.split(block.folded.strip()):
        if len(sentence.split()) <= _LONGEST_SENTENCE and _asks(sentence, block, spoken, language):
            return True
    needs = count_held("appeal_need", block.folded, language) and count_held("appeal_cause", block.folded, language)
    return bool(needs and (spoken or count_held("self_here", block.folded, language)) and len(block.words) <= 40)


def _turns(block: Block, language: str) -> int:
    """Count the words for the reader, the house and the report itself."""
    people = count_addressed(block, language) + count_speaking(block, language)
    return people + count_held("self_here", block.folded, language)


def _asks(sentence: str, block: Block, spoken: int, language: str) -> bool:
    """Tell whether one case-folded sentence begins with an imperative and names what a house offers."""
    opened = sentence.lstrip("\"'(-[\u2022*>\u00bf\u00a1 ")
    if len(block.words) > _SAME and not count_held("house_good", opened, language):
        return False
    asked = count_held("appeal_ask", sentence, language)
    verb = starts_with("ask_verb", opened, language)
    if verb and not _is_noun(verb, opened, language):
        plain = not block.terminal or block.text[-1] == "!" or spoken or (asked and verb not in _nouns())
        return bool(plain and (asked or len(block.words) <= _SHORT))
    if language == "de" and _INFINITIVE.match(opened):
        return True
    if starts_with("ask_open", opened, language):
        return bool(asked and spoken and (not block.terminal or spoken >= 2 or len(block.words) <= _SHORT))
    perhaps = starts_with("ask_verb_perhaps", opened, language) if language in ("es", "it", "pt") else ""
    return bool(perhaps) and (spoken > 0 or not block.terminal)


def _is_noun(verb: str, sentence: str, language: str) -> bool:
    """Tell whether what may be an imperative is a noun: `Support for the plan …`."""
    if language != "en" or verb not in _nouns():
        return False
    rest = sentence[len(verb) :].lstrip()
    return bool(starts_with("prepositions", rest, language)) and not rest.startswith(
        ("to ", "with us", "for our", "for free")
    )


@cache
def _nouns() -> frozenset[str]:
    """Return the English imperatives that are nouns as well."""
    return frozenset(read_furniture_pack()["ask_noun"]["en"])
