"""Laws of typed changes: none against itself, mirrored when turned round, blind to noise."""

from __future__ import annotations

import re
import textwrap
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


def changes(old: str, new: str, language: str) -> list[dict[str, Any]]:
    parent, child = prepare_document("a", old, language=language), prepare_document("b", new, language=language)
    return find_changes(child, [parent], [align_pair(parent, child, AlignConfig())], ChangeConfig())


MIRRORED = frozenset(
    ["number", "unit", "date", "name", "place", "role", "speaker", "negation", "attribution-changed", "quote"]
)
"""Kinds that say the same of a change and of its reverse; a source left out is, turned round, words added."""


def told(found: list[dict[str, Any]], first: str, second: str) -> set[tuple[str, int, int, int, int]]:
    return {
        (c["kind"], c[first]["start"], c[first]["end"], c[second]["start"], c[second]["end"])
        for c in found
        if c["kind"] in MIRRORED and c["old"] and c["new"] and c["subtype"] not in ("to-direct", "to-indirect")
    }


@pytest.mark.parametrize(("language", "old", "new"), PAIRS[::3])
def test_a_text_has_no_change_against_itself(language: str, old: str, new: str) -> None:
    assert changes(old, old, language) == changes(new, new, language) == []


def test_changes_are_mirrored() -> None:
    there, back = set(), set()
    for i, (language, old, new) in enumerate(PAIRS[::3]):
        there |= {(i, *change) for change in told(changes(old, new, language), "old", "new")}
        back |= {(i, *change) for change in told(changes(new, old, language), "new", "old")}
    assert len(there) > 50
    assert len(there ^ back) <= 0.03 * len(there | back)


@settings(max_examples=12, deadline=None, derandomize=True)
@given(
    st.sampled_from(PAIRS),
    st.integers(40, 90),
    st.sampled_from([("“", "”"), ("„", "“"), ("«", "»"), ('"', '"')]),
    st.sampled_from(["", "\u00ad", "\u200b"]),
)
def test_noise_adds_no_change(pair: tuple[str, str, str], width: int, marks: tuple[str, str], invisible: str) -> None:
    language, old, _ = pair
    paragraphs = ["\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) for line in old.split("\n\n")]
    noisy = re.sub(r'"([^"]*)"', rf"{marks[0]}\1{marks[1]}", "\n\n".join(paragraphs)).replace("er ", f"e{invisible}r ")
    assert changes(old, noisy + "\n", language) == []


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
