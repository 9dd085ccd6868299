"""Where sentences end."""

from __future__ import annotations

import pytest

from samesource.language.sentences import find_sentences

SPLIT = [
    ("Zweimal verlas er das Ergebnis. 21 waren dafür, 17 dagegen.", 2),
    ("Der Kreißsaal folgt danach. 412 Leute arbeiten im Haus.", 2),
    ("Das Haus hat inkl. 3 Nebenräumen 40 Zimmer, rd. 200 Betten und Nr. 5 ist frei.", 1),
    ("Am 12. Mai kam die 25. Auflage heraus.", 1),
]


@pytest.mark.parametrize(("text", "count"), SPLIT)
def test_a_german_sentence_may_open_with_a_figure(text: str, count: int) -> None:
    found = find_sentences(text, "de")
    assert len(found) == count
    assert " ".join(text[start:end] for start, end in found) == text
