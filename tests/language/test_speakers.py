"""Who spoke a quotation, in sentences of our own."""

from __future__ import annotations

import pytest

from samesource.language.speakers import find_speakers
from samesource.records.quotation_speaker import QuotationSpeaker
from samesource.stages.prepare_document import prepare_document


def _speakers(text: str, language: str = "en") -> list[QuotationSpeaker]:
    return find_speakers(prepare_document("one", text, language=language))


SPOKEN = [
    ("en", '"The river has never been this high in spring," said Lena Marsh.', "Lena Marsh"),
    ("en", 'Lena Marsh told reporters: "The river has never been this high in spring."', "Lena Marsh"),
    ("en", '"The river has never been this high," Marsh said, "and it is still rising."', "Marsh"),
    ("en", 'Marsh denounced what she called "reckless building" along the river.', "Marsh"),
    ("en", 'The mayor, Lena Marsh, said the river was "higher than ever" on Sunday.', "Lena Marsh"),
    ("de", "„Der Fluss war noch nie so hoch im Frühling“, sagte Lena Marsch am Sonntag.", "Lena Marsch"),
    ("de", "Lena Marsch erklärte: „Der Fluss war noch nie so hoch im Frühling.“", "Lena Marsch"),
    ("fr", "« Le fleuve n'a jamais été aussi haut au printemps », a déclaré Hélène Marchand.", "Hélène Marchand"),
    ("es", "«El río nunca ha estado tan alto en primavera», dijo Elena Marcos el domingo.", "Elena Marcos"),
    ("it", "«Il fiume non è mai stato così alto in primavera», ha detto Elena Marchi.", "Elena Marchi"),
    ("pt", '"O rio nunca esteve tão alto na primavera", disse Helena Marques no domingo.', "Helena Marques"),
    ("ru", "«Река никогда не была такой высокой весной», — сказала Елена Маркова.", "Елена Маркова"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), SPOKEN)
def test_the_speaker_stands_beside_the_quotation(language: str, text: str, speaker: str) -> None:
    found = _speakers(text, language)
    assert found
    assert {spoken.speaker for spoken in found} == {speaker}


def test_a_pronoun_is_kept_beside_the_person_it_stands_for() -> None:
    text = 'Lena Marsh walked along the dam at dawn. "The river has never been this high," she said.'
    (found,) = _speakers(text)
    assert (found.speaker, found.pronoun, found.cue) == ("Lena Marsh", "she", "said")


def test_a_title_bars_a_pronoun_of_the_other_gender() -> None:
    text = 'Mr Dunn walked along the dam at dawn. "The river has never been this high," she said.'
    (found,) = _speakers(text)
    assert (found.speaker, found.pronoun) == (None, "she")


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    text = '"The river has never been this high," said Lena Marsh. "We shall need every sandbag in the county."'
    assert [spoken.speaker for spoken in _speakers(text)] == ["Lena Marsh", "Lena Marsh"]


def test_every_quotation_is_answered_in_order_even_without_rules() -> None:
    text = 'Rzeka była "wyższa niż kiedykolwiek" w niedzielę, a w poniedziałek "nieco niższa" niż rano.'
    prepared = prepare_document("one", text, language="pl")
    found = find_speakers(prepared)
    assert [spoken.start for spoken in found] == prepared.quotation_start.tolist()
    assert {spoken.speaker for spoken in found} <= {None}


UNLISTED = [
    ("en", '"The river has never been this high in spring," Lena Marsh bellowed into the wind.', "Lena Marsh"),
    (
        "de",
        "„Der Fluss war noch nie so hoch im Frühling“, bellte Bürgermeisterin Lena Marsch.",
        "Bürgermeisterin Lena Marsch",
    ),
    ("fr", "« Le fleuve n'a jamais été aussi haut au printemps », a bougonné Hélène Marchand.", "Hélène Marchand"),
    ("es", "«El río nunca ha estado tan alto en primavera», refunfuñó Elena Marcos el domingo.", "Elena Marcos"),
    ("it", "«Il fiume non è mai stato così alto in primavera», ha borbottato Elena Marchi.", "Elena Marchi"),
    ("pt", '"O rio nunca esteve tão alto na primavera", resmungou Helena Marques no domingo.', "Helena Marques"),
    ("ru", "«Река никогда не была такой высокой весной», — проворчала Елена Маркова.", "Елена Маркова"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), UNLISTED)
def test_any_verb_after_a_quotation_names_its_speaker(language: str, text: str, speaker: str) -> None:
    assert [spoken.speaker for spoken in _speakers(text, language)] == [speaker]


def test_a_surname_that_is_known_introduces_a_quotation() -> None:
    text = 'Mayor Lena Marsh was at the dam. Marsh pleaded with everyone: "Stay away from the banks tonight."'
    assert [spoken.speaker for spoken in _speakers(text)] == ["Marsh"]


def test_a_title_is_spoken_by_nobody() -> None:
    assert [spoken.speaker for spoken in _speakers('He had read "Rivers", printed by Lena Marsh in spring.')] == [None]


def test_marks_with_a_space_inside_follow_a_colon_too() -> None:
    text = "Joint au téléphone, Paul Vernet, adjoint au maire, fait une promesse : « Personne ne sera renvoyé. »"
    (found,) = find_speakers(prepare_document("a", text, language="fr"))
    assert found.speaker is not None
    assert "Paul Vernet" in found.speaker


def test_who_is_named_before_a_colon_is_not_the_speaker_before() -> None:
    text = '"We are in mourning," said Lena Marsh. A schoolgirl (17): "First they braked, then there was a bang."'
    assert [spoken.speaker for spoken in _speakers(text)][1:] in ([None], ["schoolgirl"], ["A schoolgirl"])
