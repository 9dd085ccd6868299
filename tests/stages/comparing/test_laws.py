"""Laws of typed changes: none against itself, mirrored when turned round, blind to noise."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from samesource.config import AlignConfig, ChangeConfig
from samesource.language.find_opposites import find_opposites
from samesource.language.roles import find_roles
from samesource.stages.align_pair import align_pair
from samesource.stages.find_changes import find_changes
from samesource.stages.prepare_document import prepare_document

FOLDER = Path(__file__).parents[3] / "benchmarks" / "changes"
PAIRS = [
    (path.stem, pair["old"].strip() + "\n", pair["new"].strip() + "\n")
    for path in sorted(FOLDER.glob("??.toml"))
    for pair in tomllib.loads(path.read_text(encoding="utf-8"))["pair"]
]
VALUES = frozenset(["number", "unit", "date", "name", "place", "role"])


def changes(old: str, new: str, language: str) -> list[dict[str, Any]]:
    parent, child = prepare_document("a", old, language=language), prepare_document("b", new, language=language)
    return find_changes(child, [parent], [align_pair(parent, child, AlignConfig())], ChangeConfig())


def values(found: list[dict[str, Any]], first: str, second: str) -> set[tuple[str, str, str]]:
    return {
        (c["kind"], c[first]["text"], c[second]["text"])
        for c in found
        if c["kind"] in VALUES and c["severity"] == "factual" and c["old"] and c["new"] and c["confidence"] != 0.6
    }


@pytest.mark.parametrize(("language", "old", "new"), PAIRS[::3])
def test_a_text_has_no_change_against_itself(language: str, old: str, new: str) -> None:
    assert changes(old, old, language) == changes(new, new, language) == []


@pytest.mark.parametrize(("language", "old", "new"), PAIRS[::4])
def test_changed_values_are_mirrored(language: str, old: str, new: str) -> None:
    there = values(changes(old, new, language), "old", "new")
    back = values(changes(new, old, language), "new", "old")
    assert len(there & back) >= 0.8 * max(len(there), len(back))


@pytest.mark.parametrize(("language", "old"), [(language, old) for language, old, _ in PAIRS[::5]])
def test_noise_adds_no_change(language: str, old: str) -> None:
    noisy = old.replace('"', "“").replace("'", "’")
    lines = noisy.split("\n\n")
    wrapped = "\n\n".join(line.replace(", ", ",\n", 1) if len(line) > 150 else line for line in lines)
    assert [c for c in changes(old, wrapped, language) if c["severity"] == "factual"] == []


@pytest.mark.parametrize(
    ("language", "word", "other"),
    [
        ("en", "denied", "admitted"),
        ("de", "bestritt", "räumte"),
        ("es", "negó", "reconoció"),
        ("fr", "suspendu", "repris"),
        ("it", "calati", "aumentati"),
        ("pt", "negou", "confirmou"),
        ("ru", "выросли", "снизились"),
    ],
)
def test_opposites_are_known_both_ways(language: str, word: str, other: str) -> None:
    assert find_opposites([word], [other], language) == [(word, other)]
    assert find_opposites([other], [word], language) == [(other, word)]
    assert find_opposites([word], [word], language) == []


@pytest.mark.parametrize(
    ("language", "text", "role", "qualifiers"),
    [
        ("es", "la exalcaldesa Ana Ruiz", "alcalde", "former"),
        ("it", "il vicesindaco Carlo Neri", "sindaco", "deputy"),
        ("pt", "a vice-prefeita Denise Prado", "prefeito", "deputy"),
        ("ru", "бывшего директора завода", "директор", "former"),
    ],
)
def test_offices_with_a_glued_prefix(language: str, text: str, role: str, qualifiers: str) -> None:
    assert [(found.role, found.qualifiers) for found in find_roles(text, language)] == [(role, qualifiers)]
