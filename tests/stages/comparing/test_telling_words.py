"""Words that say something of their own."""

from __future__ import annotations

from samesource.stages.comparing.read_side import read_side
from samesource.stages.comparing.telling_words import telling_words
from samesource.stages.prepare_document import prepare_document


def test_words_that_everybody_uses_are_left_aside() -> None:
    side = read_side(prepare_document("a", "The sawmill of the village was closed.", language="en"))
    told = telling_words(side, range(len(side.folded)))
    assert "sawmill" in told
    assert not told.keys() & {"the", "of", "was"}
