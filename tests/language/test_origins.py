"""Names of sources, fit to be shown."""

from __future__ import annotations

import pytest

from samesource.language.origins import clean_origin


@pytest.mark.parametrize(
    ("phrase", "language", "name"),
    [
        ("the harbour authority", "en", "harbour authority"),
        ("Reports from the coast guard", "en", "coast guard"),
        ("der Polizei", "de", "Polizei"),
        ("l'agence Nordline", "fr", "agence Nordline"),
        ("it", "en", ""),
        ("He", "en", ""),
        ("estimates", "en", ""),
        ("", "en", ""),
        ("Zarząd Portu", "pl", "Zarząd Portu"),
    ],
)
def test_articles_and_wrappers_go_and_what_names_nobody_is_empty(phrase: str, language: str, name: str) -> None:
    assert clean_origin(phrase, language) == name


def test_cleaning_twice_changes_nothing() -> None:
    for phrase in ("the data from the weather office", "a statement by the union", "An official at the port"):
        once = clean_origin(phrase, "en")
        assert clean_origin(once, "en") == once != ""
