"""Each kind of furniture in its place gets its kind, and the story around it stands."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from samesource.language.find_furniture import find_furniture
from samesource.stages.normalise_text import normalise_text

FOLDER = Path(__file__).parent
KINDS: dict[str, Any] = tomllib.loads((FOLDER / "furniture_kinds.toml").read_text(encoding="utf-8"))
SAMPLES: dict[str, Any] = tomllib.loads((FOLDER / "furniture_samples.toml").read_text(encoding="utf-8"))
FLOOR = 0.96
"""Share of right kinds: a few lines are of two kinds (a note to listen is a button or a pointer)."""
PIECES = [
    (language, kind, place, piece)
    for language, kinds in KINDS.items()
    for kind, places in kinds.items()
    for place, pieces in places.items()
    for piece in pieces
]


def _kinds(language: str, place: str, lines: list[str]) -> tuple[list[str], list[str]]:
    """Return the kinds of the lines in their place, and of the headline and the story around them."""
    story, title = SAMPLES[language]["story"], SAMPLES[language]["title"]
    at = {"head": 0, "middle": 3, "tail": len(story)}[place]
    normalised = normalise_text("\n\n".join([title, *story[:at], "\n".join(lines), *story[at:]]), language)
    found = []
    start = 0
    for line in normalised.text.split("\n"):
        end = start + len(line)
        inside = [span for span in find_furniture(normalised.text, language, None) if span.start < end > start]
        found.append(next((s.kind for s in inside if s.end > start and s.kind != "dateline"), ""))
        start = end + 1
    return found[1 + at : 1 + at + len(lines)], found[: 1 + at] + found[1 + at + len(lines) :]


@pytest.mark.parametrize("language", sorted(KINDS))
def test_kinds_are_told_apart_and_nothing_of_the_story_is_marked(language: str) -> None:
    pieces = [piece for piece in PIECES if piece[0] == language]
    wrong, lost = [], []
    for _, kind, place, piece in pieces:
        lines = piece.split(" // ")
        kinds, around = _kinds(language, place, lines)
        assert around == ["title", *[""] * len(SAMPLES[language]["story"])], piece
        wrong += [piece] if set(kinds) != {kind} else []
        lost += [piece] if not all(kinds) else []
    assert len(wrong) <= (1 - FLOOR) * len(pieces), wrong
    assert len(lost) <= 2, lost
