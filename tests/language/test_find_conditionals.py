"""Verbs of hearsay, in sentences of our own."""

from __future__ import annotations

import pytest

from samesource.language.find_conditionals import find_conditionals

TOLD = [
    (
        "fr",
        "Le musée toucherait deux millions et les gardiens obtiendraient une prime.",
        ["toucherait", "obtiendraient"],
    ),
    ("es", "El museo cobraría dos millones y los guardas tendrían una prima.", ["cobraría", "tendrían"]),
    ("it", "Il museo incasserebbe due milioni e i custodi otterrebbero un premio.", ["incasserebbe", "otterrebbero"]),
    ("pt", "Os museus ganhariam dois milhões.", ["ganhariam"]),
]
PLAIN = [
    ("fr", "Il entrait au musée, dont le retrait du portrait montrait la valeur; elle espérait."),
    ("fr", "La direction a dit que le musée fermerait lundi."),
    ("es", "La secretaría de la librería varía el horario de la galería."),
    ("es", "El director anunció que el museo cerraría el lunes."),
    ("it", "La ministra ha detto che il museo chiuderebbe."),
    ("en", "The museum would close."),
]


@pytest.mark.parametrize(("language", "text", "verbs"), TOLD)
def test_a_conditional_of_its_own_is_hearsay(language: str, text: str, verbs: list[str]) -> None:
    assert [text[slice(*span)] for span in find_conditionals(text, language)] == verbs


@pytest.mark.parametrize(("language", "text"), PLAIN)
def test_other_words_and_the_future_of_what_was_said_are_none(language: str, text: str) -> None:
    assert find_conditionals(text, language) == []
