"""A headline made from a report's own sentences."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from samesource.simulation.families.sentence import Sentence

_WORDS = 11
_END = re.compile(r"[,;:].*$|\W+$")


def headline(sentences: Sequence[Sentence]) -> Sentence:
    """Return the first words of the last sentence without a quotation: two reporters seldom choose one headline."""
    plain = [sentence for sentence in sentences if '"' not in sentence.text] or list(sentences)
    words = _END.sub("", plain[-1].text.strip('"')).split()
    return dataclasses.replace(plain[-1], text=" ".join(words[:_WORDS]), fact=0, wordings=(), slots=())
