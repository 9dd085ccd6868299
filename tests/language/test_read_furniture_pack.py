"""The files of furniture: the same tables in every language, phrases as they are looked for."""

from __future__ import annotations

import pytest

from samesource.language.packs.read_furniture_pack import EVERYWHERE, read_furniture_pack

TABLES = read_furniture_pack()
LANGUAGES = sorted({language for table in TABLES.values() for language in table} - {EVERYWHERE})


def test_every_table_is_one_that_english_or_all_languages_share() -> None:
    lonely = {name for name, table in TABLES.items() if len(table.keys() - {EVERYWHERE}) == 1 and "en" not in table}
    assert not lonely


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_are_folded_and_plain(language: str) -> None:
    phrases = [phrase for table in TABLES.values() for phrase in table.get(language, ())]
    assert phrases
    assert [phrase for phrase in phrases if phrase != phrase.casefold() or any(c in "“”«»‘’–—" for c in phrase)] == []
    assert [phrase for phrase in phrases if "*" in phrase[:-1]] == []
