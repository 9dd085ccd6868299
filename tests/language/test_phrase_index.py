"""Asking all families at once must lose no phrase that a family finds by itself."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.phrases import FurniturePhrases
from samesource.language.furniture.starts_with import starts_with
from samesource.language.packs.read_furniture_pack import read_furniture_pack

for number in range(1_100):  # until phrases are filed
    count_held("rights", f"line {number}")
TABLES = read_furniture_pack()
PHRASES = sorted({phrase.rstrip("*") for table in TABLES.values() for phrases in table.values() for phrase in phrases})
GLUE = st.sampled_from(["", " ", ", ", "x", "_", "-", "'", " 9", "é", "报"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(GLUE, st.sampled_from(PHRASES)), min_size=1, max_size=3), GLUE)
def test_no_family_loses_a_phrase(parts: list[tuple[str, str]], end: str) -> None:
    text = "".join(glue + phrase for glue, phrase in parts) + end
    for family in TABLES:
        for language in ("", "de"):
            phrases = FurniturePhrases.of_family(family, language)
            assert count_held(family, text, language) == len(phrases.held(text)), (family, text)
            assert starts_with(family, text, language) == phrases.at_start(text), (family, text)
