"""Captions with the makers of the picture."""

from __future__ import annotations

from samesource.language.furniture.block import Block
from samesource.language.furniture.caption_maker import find_caption_maker
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.people import is_people
from samesource.language.furniture.starts_with import starts_with

_LONGEST = 25
"""Words of a caption whose maker is no more than the name of an agency."""


def is_caption(block: Block) -> bool:
    """Tell whether a line is a scene with its maker: `The quay at dusk. Photo: Ana Ruiz / Delta`.

    The maker shows by a stroke, an agency or a word for pictures; a bare name counts only above the story.
    """
    maker = find_caption_maker(block)
    if not maker or is_people(block.text[: block.text.rfind(maker)].strip(" (")):
        return False
    label = starts_with("credit_role", maker.casefold())
    return bool(label or "/" in maker or (count_held("agency", maker.casefold()) and len(block.words) <= _LONGEST))
