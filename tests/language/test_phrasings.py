"""Phrasings written by people who had not seen the rules: what is found may only rise, and the story stands.

The first half (even indexes) was looked at once after the first count; the second never was.
"""

from __future__ import annotations

import pytest

from tests.language.score_phrasings import FOLDER, score_phrasings

KINDS = ("byline", "date", "credit", "related", "url", "appeal", "keywords", "navigation")
FLOORS = {
    "ar": ((30, 29), (26, 25)),
    "de": ((28, 27), (25, 22)),
    "en": ((30, 30), (29, 24)),
    "es": ((27, 27), (28, 23)),
    "fr": ((30, 29), (28, 25)),
    "it": ((28, 24), (27, 22)),
    "pt": ((27, 25), (25, 18)),
    "ru": ((30, 28), (29, 24)),
    "zh": ((30, 29), (29, 28)),
}
"""By language: of the thirty phrasings of the first and of the second half, those marked, those of the right kind."""
FEWEST_TITLES = 39
"""Of forty headlines a half."""


def test_every_language_with_phrasings_has_a_floor() -> None:
    assert sorted(FLOORS) == sorted(path.stem for path in FOLDER.glob("*.toml"))


@pytest.mark.parametrize("half", ["first", "second"])
@pytest.mark.parametrize("language", sorted(FLOORS))
def test_phrasings_are_marked_and_neither_stories_nor_traps_are(language: str, half: str) -> None:
    counts = score_phrasings(language, half)
    marked, right = FLOORS[language][half == "second"]
    assert sum(counts[f"{kind} marked"] for kind in KINDS) >= marked
    assert sum(counts[f"{kind} right kind"] for kind in KINDS) >= right
    assert (counts["trap marked"], counts["story marked"]) == (0, 0)
    assert counts["title marked"] >= FEWEST_TITLES
