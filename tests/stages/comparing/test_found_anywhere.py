"""Changes that are known without their sentence, in texts of our own."""

from __future__ import annotations

import pytest

import samesource as ss

COUNTED = [
    (
        "The old ferry made 14 crossings on the day of the storm. Nobody slept in the harbour town that night.",
        "Nobody slept in the harbour town that night. People said the old ferry had made 41 crossings in the storm.",
        "14",
        "41",
    ),
    (
        "Der Sturm riss an Mast Nummer 9 das Seil ab. Neun Gäste warteten im Tal auf den Bus und tranken Tee.",
        "Im Tal warteten neun Gäste auf den Bus und tranken Tee. Am Mast Nummer 19 hatte der Sturm es abgerissen.",
        "9",
        "19",
    ),
]


@pytest.mark.parametrize(("old", "new", "gone", "come"), COUNTED)
def test_a_count_is_found_in_another_sentence(old: str, new: str, gone: str, come: str) -> None:
    told = [change for change in ss.compare(old, new).changes if change.kind == "number"]
    assert (gone, come) in [(c.old.text, c.new.text) for c in told if c.old and c.new]


def test_an_age_tells_whose_office_is_meant() -> None:
    old = "An engineer, 34 years old, was taken to hospital after the collision off the harbour on Friday."
    new = "A 34-year-old fisherman was taken to hospital after the collision off the harbour on Friday."
    assert "role" in {change.kind for change in ss.compare(old, new).changes if change.severity == "factual"}


def test_a_ceiling_that_becomes_the_amount_is_a_fact() -> None:
    old = "The state will pay up to 6.2 million euros for the new health centre in the old town hall."
    new = "The state will pay 6.2 million euros for the new health centre in the old town hall."
    assert [c.kind for c in ss.compare(old, new).changes if c.severity == "factual"] == ["hedge-dropped"]


def test_a_quotation_cut_at_its_start_is_not_joined_from_parts() -> None:
    old = '"There will be no sackings. There will be posts that we shall not fill again," said Lena Marsh on Monday.'
    new = '"There will be posts that we shall not fill again," said Lena Marsh on Monday.'
    assert {c.subtype for c in ss.compare(old, new).changes if c.kind == "quote"} == {"truncated"}


def factual(old: str, new: str) -> list[tuple[str, str, str]]:
    told = [change for change in ss.compare(old, new).changes if change.severity == "factual"]
    return [(c.kind, c.old.text if c.old else "", c.new.text if c.new else "") for c in told]


def test_the_one_office_of_a_person_is_compared_wherever_it_stands() -> None:
    old = (
        "Governor Petra Lund told a briefing that the dam would hold. The mayor of Brask was not there.\n\n"
        "Helpers filled sandbags through the night and slept in the school hall."
    )
    new = (
        "Helpers filled sandbags through the night and slept in the school hall. A dog was found on a roof.\n\n"
        '"I want to see it first," said the mayor, Petra Lund, when she had walked along the river.'
    )
    assert ("role", "Governor", "mayor") in factual(old, new)


def test_an_age_between_commas_tells_who_holds_an_office() -> None:
    old = "The 71-year-old retired teacher was telephoned by this newspaper about the stolen records of the bank."
    new = "One of those telephoned about the stolen records of the bank was Nora Feld, 71, a retired nurse."
    assert ("role", "retired teacher", "retired nurse") in factual(old, new)


OWN_IGNORANCE = {
    "en": ("The club paid for the bus and the driver of the team.", "We have not seen the contract with the driver."),
    "de": ("Der Verein zahlte den Bus und den Fahrer der Elf.", "Den Vertrag des Fahrers haben wir nicht gesehen."),
    "es": ("El club pagó el autobús y al chófer del equipo.", "No hemos visto el contrato del chófer."),
}


@pytest.mark.parametrize("language", OWN_IGNORANCE)
def test_what_a_reporter_does_not_know_is_missed_where_it_is_left_out(language: str) -> None:
    said, caveat = OWN_IGNORANCE[language]
    assert ("hedge-dropped", caveat, "") in factual(f"{said} {caveat} {said}", f"{said} {said}")


def test_a_street_is_a_place_and_a_misspelt_speaker_a_name() -> None:
    old = "Two people died on Mill Branch Road when their pickup was swept off a low crossing before dawn."
    new = "Two people died on Mill Creek Road when their pickup was swept off a low crossing before dawn."
    assert [kind for kind, *_ in factual(old, new)] == ["place"]
    old = "Sie hätten es aus der Zeitung erfahren, sagte Gewerkschafterin Mara Volkhardt am Abend vor dem Werk."
    new = "Sie hätten es aus der Zeitung erfahren, sagte Gewerkschafterin Mara Volkhard am Abend vor dem Werk."
    assert "attribution-changed" not in [kind for kind, *_ in factual(old, new)]


def test_what_an_office_is_of_is_compared_wherever_its_holder_stands() -> None:
    old = (
        "According to what Rodrigo Ayala, Minister of Defense of Brunia, said, the shell was fired on Tuesday.\n\n"
        "The drill goes on until Friday, and the villages along the river have been told to stay indoors."
    )
    new = (
        "The drill goes on until Friday, and the villages along the river have been told to stay indoors.\n\n"
        '"This was unintentional," commented Rodrigo Ayala, who is the Minister of Defense of Karland.'
    )
    assert "place" in [kind for kind, *_ in factual(old, new)]


def test_one_of_two_people_in_the_other_one_s_place_is_a_name() -> None:
    said = "Private Wilmer Choque and Corporal Adán Rocabado were burned by the flare near the border post."
    old = f"{said} Both were flown to hospital in Villa Sol, where Rocabado was in a serious but stable condition."
    new = f"{said} Both were flown to hospital in Villa Sol, where Choque was in a serious but stable condition."
    assert ("name", "Rocabado", "Choque") in factual(old, new)


DEGREES = [
    ("Two officers were slightly injured in the crush.", "Two officers were injured in the crush.", 1),
    ("Deux policiers ont été légèrement blessés.", "Il y a deux blessés légers parmi les policiers.", 0),
    ("Иски пострадавших удовлетворены частично.", "Иски пострадавших удовлетворены.", 1),
]


@pytest.mark.parametrize(("old", "new", "count"), DEGREES)
def test_a_degree_that_is_dropped_is_told_as_a_doubt_is(old: str, new: str, count: int) -> None:
    assert [kind for kind, *_ in factual(old, new)].count("hedge-dropped") == count


def test_a_figure_left_out_is_shown_with_the_clause_that_lacks_it() -> None:
    old = "In 41 places between May and the middle of August the two books did not agree, the clerk told the court."
    new = "In 41 places the two books did not agree, the clerk told the court in Hallen on Friday after the break."
    (told,) = [c for c in ss.compare(old, new).changes if c.kind == "omission"]
    assert told.old is not None
    assert told.new is not None
    assert told.new.text.startswith("In 41 places the two books")


SAME = [
    ("A retired judge, Edna Chira, has been given 90 days to report on the cause of the fire.",
     "Within 90 days a report on the cause of the fire is due from Judge Edna Chira, retired."),
    ('A southern official said Lund had promised that their case would be examined "in a humane spirit".',
     'A southern official said that Lund had given her word to look at their case "in a humane spirit".'),
    ("Ocho de los mineros están estables en el hospital regional de Samania.",
     "Ocho de los mineros evolucionan sin complicaciones en el hospital regional de Samania."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), SAME)
def test_what_is_told_in_another_order_is_no_fact(old: str, new: str) -> None:
    assert not [kind for kind, *_ in factual(old, new) if kind in ("role", "speaker", "negation")]


TRADES = [
    ("Nora Feld, who teaches at the school by the dam, slept there with her two sons that night.",
     "Nora Feld, a nurse at the school by the dam, slept there with her two sons that night.", True),
    ("Nora Feld, who teaches at the school by the dam, slept there with her two sons that night.",
     "Nora Feld, a teacher at the school by the dam, slept there with her two sons that night.", False),
    ("Julie Vasseur, qui enseigne dans le village de Brask, a passé la nuit dans la mairie.",
     "Julie Vasseur, infirmière dans le village de Brask, a passé la nuit dans la mairie.", True),
    ("Julie Vasseur, qui enseigne dans le village de Brask, a passé la nuit dans la mairie.",
     "Julie Vasseur, enseignante dans le village de Brask, a passé la nuit dans la mairie.", False),
    ("Elena Prado, que enseña en la aldea de Brask, durmió en el ayuntamiento con sus hijos.",
     "Elena Prado, enfermera en la aldea de Brask, durmió en el ayuntamiento con sus hijos.", True),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "changed"), TRADES)
def test_a_trade_told_by_its_verb_is_a_trade(old: str, new: str, changed: bool) -> None:
    assert ("role" in [kind for kind, *_ in factual(old, new)]) is changed


SPELT = [
    ("Бухгалтер Анна Перелыгина пришла в суд с двумя сумками и долго молчала.",
     "Вторую подсудимую, бухгалтера Анну Пирилыгину, в пятницу отпустили домой.", True),
    ("Бухгалтер Анна Перелыгина пришла в суд с двумя сумками и долго молчала.",
     "Вторую подсудимую, бухгалтера Анну Перелыгину, в пятницу отпустили домой.", False),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "changed"), SPELT)
def test_a_russian_name_spelt_otherwise_is_known_in_any_case(old: str, new: str, changed: bool) -> None:
    assert ("name" in [kind for kind, *_ in factual(old, new)]) is changed
