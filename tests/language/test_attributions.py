"""Who is named as a source, in sentences of our own in seven languages."""

from __future__ import annotations

import pytest

from samesource.language.attributions import find_attributions
from samesource.records.attribution import Attribution
from samesource.stages.prepare_document import prepare_document


def _attributions(text: str, language: str) -> list[Attribution]:
    return find_attributions(prepare_document("one", text, language=language))


CUES = [
    ("en", "The bridge was closed at noon, according to the harbour authority.", "according-to", "harbour authority"),
    ("en", "Officials in Marlow said that the bridge would stay closed for a week.", "said", "Officials in Marlow"),
    ("en", "Its chair, Anna Petrell, said on Monday that the money had been spent.", "said", "Anna Petrell"),
    ("en", "The road will reopen in May, said Piet Vandam, a council engineer.", "said", "Piet Vandam"),
    ("en", "The survey shows that 40 houses lost their roofs in the storm.", "said", "survey"),
    ("en", "Lisbon estimates that 300 boats were damaged in the harbour.", "estimates", "Lisbon"),
    ("en", "Reports from the coast guard suggest that two boats are missing.", "said", "coast guard"),
    ("en", "The mayor reportedly left the town before the vote was held.", "reported", ""),
    ("en", "Estimates suggest that some 300 boats were damaged in the harbour.", "estimates", ""),
    ("de", "Laut Feuerwehr brannten in der Nacht drei Scheunen nieder.", "according-to", "Feuerwehr"),
    ("de", "Nach Angaben der Polizei wurden bei dem Sturz zwei Menschen verletzt.", "according-to", "Polizei"),
    (
        "de",
        "Die Brücke bleibt gesperrt, sagte Bürgermeisterin Jana Holm am Montag.",
        "said",
        "Bürgermeisterin Jana Holm",
    ),
    ("de", "Den Schaden bezifferte die Feuerwehr auf drei Millionen Euro.", "estimates", "Feuerwehr"),
    ("fr", "La direction a fait valoir que le pont restait ouvert.", "said", "direction"),
    ("fr", "Selon la préfecture, trois granges ont brûlé dans la nuit.", "according-to", "préfecture"),
    ("fr", "Le pont restera fermé, a déclaré Jeanne Maillard, la maire du village.", "said", "Jeanne Maillard"),
    ("es", "Según la policía, tres casas se quemaron durante la noche.", "according-to", "policía"),
    ("es", "El puente seguirá cerrado, dijo Marta Quiroga en la plaza.", "said", "Marta Quiroga"),
    ("es", "El fuego, según informó la policía, dejó doce heridos.", "said", "policía"),
    ("es", "El fuego dejó doce heridos según informaron los bomberos.", "said", "bomberos"),
    ("es", "El puente, como el alcalde explicó, seguirá cerrado.", "said", "alcalde"),
    ("es", "El puente, según lo informado por la policía, seguirá cerrado.", "said", "policía"),
    ("fr", "L'incendie, comme l'a indiqué la préfecture, a fait douze blessés.", "said", "préfecture"),
    ("it", "L'incendio, come ha riferito la questura, ha causato dodici feriti.", "said", "questura"),
    ("it", "L'incendio ha causato dodici feriti, secondo quanto riferito dalla questura.", "according-to", "questura"),
    ("pt", "O incêndio deixou doze feridos, segundo informou a polícia.", "said", "polícia"),
    ("pt", "O incêndio, como informou a polícia, deixou doze feridos.", "said", "polícia"),
    ("ru", "Ущерб, как считает следствие, составил два миллиона.", "said", "следствие"),
    ("ru", "При пожаре, как сообщили в полиции, пострадали двенадцать человек.", "said", "полиции"),
    ("en", "No more than 19 km met the terms, the court has found, and the rest cracked.", "said", "court"),
    ("en", "The boat was lost before dawn, the inquiry heard.", "said", "inquiry"),
    ("it", "Secondo la questura, tre case sono bruciate nella notte.", "according-to", "questura"),
    ("it", "Il ponte resterà chiuso, ha detto Carla Bruni ieri sera.", "said", "Carla Bruni"),
    ("pt", "Segundo a polícia, três casas arderam durante a noite.", "according-to", "polícia"),
    ("pt", "A ponte continuará fechada, disse Marta Lopes na praça.", "said", "Marta Lopes"),
    ("ru", "По словам Ивана Петрова, мост закрыли ещё утром.", "according-to", "Ивана Петрова"),
    ("ru", "Мост останется закрытым, сообщила Анна Орлова в понедельник.", "said", "Анна Орлова"),
]


@pytest.mark.parametrize(("language", "text", "kind", "source"), CUES)
def test_the_source_is_a_clean_noun_phrase(language: str, text: str, kind: str, source: str) -> None:
    assert (kind, source) in {(a.kind, a.source) for a in _attributions(text, language)}


@pytest.mark.parametrize(
    "text",
    [
        "The number of confirmed cases has risen to forty in three weeks.",
        "Kim is expected to hold talks with the visitors on Wednesday.",
        "There will be two calls per day between the offices.",
        "What did the leaders say?",
        "The firm produces 400 litres of milk a day for the whole valley.",
    ],
)
def test_what_only_looks_like_a_cue_is_none(text: str) -> None:
    assert _attributions(text, "en") == []


def test_a_reporters_own_observation_is_first_hand() -> None:
    found = _attributions("The guard told this newspaper that the gate had been open all night.", "en")
    assert "first-hand" in {a.kind for a in found}
    assert "guard" in {a.source for a in found}


def test_a_pronoun_stands_for_the_last_person_named() -> None:
    text = "Anna Petrell opened the meeting. She said that the money had been spent. The guests left at nine."
    assert [a.source for a in _attributions(text, "en")] == ["Anna Petrell"]


def test_positions_lie_in_the_sentence_and_the_scope_holds_the_statement() -> None:
    prepared = prepare_document(
        "one",
        "The rain stopped at dawn. The bridge was closed at noon, according to the harbour authority.",
        language="en",
    )
    (found,) = find_attributions(prepared)
    start, end = prepared.sentence_start[found.sentence], prepared.sentence_end[found.sentence]
    assert start <= found.start < found.end <= end
    assert prepared.text[found.start : found.end] == "according to the harbour authority"
    assert "closed at noon" in prepared.text[found.scope_start : found.scope_end]


def test_a_language_without_rules_has_no_attributions() -> None:
    assert _attributions("Zgodnie z komunikatem most zamknięto w południe z powodu powodzi.", "pl") == []


def test_never_is_no_source() -> None:
    assert not find_attributions(prepare_document("a", "Brunia was never told about the exercise.", language="en"))
