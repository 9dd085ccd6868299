"""Datelines and the dates of mastheads, in the forms of many agencies."""

from __future__ import annotations

import pytest

from samesource.language.dateline import find_dateline
from samesource.language.declared.dates import find_declared_dates
from samesource.language.packs.read_pack import read_pack


@pytest.mark.parametrize(
    ("line", "head", "place", "agency", "date"),
    [
        (
            "SALTBY, Ireland, Oct 14 (CNS) - The",
            "SALTBY, Ireland, Oct 14 (CNS) - ",
            "SALTBY, Ireland",
            "CNS",
            "--10-14",
        ),
        ("Salzby (knd) - Die", "Salzby (knd) - ", "Salzby", "knd", None),
        ("Berlin/Hamburg (knd/ost) - Der", "Berlin/Hamburg (knd/ost) - ", "Berlin/Hamburg", "knd/ost", None),
        ("SALTBY - The", "SALTBY - ", "SALTBY", "", None),
        ("Saltby, Ireland - The", "Saltby, Ireland - ", "Saltby, Ireland", "", None),
        ("SALTBY, June 8, 2028 - The", "SALTBY, June 8, 2028 - ", "SALTBY", "", "2028-06-08"),
        ("САЛЬБИ, 3 апреля. /ВНА/. Жители", "САЛЬБИ, 3 апреля. /ВНА/. ", "САЛЬБИ", "ВНА", "--04-03"),
        ("САЛЬБИ, 3 апр - ВНА Новости. Жители", "САЛЬБИ, 3 апр - ВНА Новости. ", "САЛЬБИ", "ВНА Новости", "--04-03"),
        ("Salbia, 3 abr (ANE).- Los", "Salbia, 3 abr (ANE).- ", "Salbia", "ANE", "--04-03"),
        ("(ANC) - SALBIA, 3 APR - Il", "(ANC) - SALBIA, 3 APR - ", "SALBIA", "ANC", "--04-03"),
        ("São Roque, 03 abr 2030 (ALN) - O", "São Roque, 03 abr 2030 (ALN) - ", "São Roque", "ALN", "2030-04-03"),
        ("SALTBY (TT) Kommunen", "SALTBY (TT) ", "SALTBY", "TT", None),
        ("SALTBY (Ritzau): Byen", "SALTBY (Ritzau): ", "SALTBY", "Ritzau", None),
        (
            "VALSERRE, 14 f\u00e9v 2029 (AFP) - Le",
            "VALSERRE, 14 f\u00e9v 2029 (AFP) - ",
            "VALSERRE",
            "AFP",
            "2029-02-14",
        ),
        ("Solna, 14 lut 2029 (PAP) - Rada", "Solna, 14 lut 2029 (PAP) - ", "Solna", "PAP", "2029-02-14"),
        ("SALTBY (\u010cTK) - Rada", "SALTBY (\u010cTK) - ", "SALTBY", "\u010cTK", None),
        (
            "VALSERRE (Haute-Orne), 14 f\u00e9v 2029, 18h40 (AFP) - Le",
            "VALSERRE (Haute-Orne), 14 f\u00e9v 2029, 18h40 (AFP) - ",
            "VALSERRE (Haute-Orne)",
            "AFP",
            "2029-02-14T18:40",
        ),
        ("Valserre (Orne) (ALP) - Le", "Valserre (Orne) (ALP) - ", "Valserre (Orne)", "ALP", None),
        ("VALSERRE (Val-d'Orne) - Le", "VALSERRE (Val-d'Orne) - ", "VALSERRE (Val-d'Orne)", "", None),
        (
            "VALSERRE, 14/02/2029 (Scaldis) - Le",
            "VALSERRE, 14/02/2029 (Scaldis) - ",
            "VALSERRE",
            "Scaldis",
            "2029-02-14",
        ),
        ("(AGB) VALSERRE 09/10 17:45 - Le", "(AGB) VALSERRE 09/10 17:45 - ", "VALSERRE", "AGB", None),
        (
            "(ANC) - Salbia (Viterbo), 3 apr 2029, ore 15.40 - Il",
            "(ANC) - Salbia (Viterbo), 3 apr 2029, ore 15.40 - ",
            "Salbia (Viterbo)",
            "ANC",
            "2029-04-03T15:40",
        ),
        ("BEIJING, Sept. 2 (Xinhua) -- Two", "BEIJING, Sept. 2 (Xinhua) -- ", "BEIJING", "Xinhua", "--09-02"),
    ],
)
def test_datelines_of_many_agencies(line: str, head: str, place: str, agency: str, date: str | None) -> None:
    found = find_dateline(line)
    assert found is not None
    assert line[: found.end] == head
    assert (found.place, found.agency) == (place, agency)
    assert (found.date.value if found.date else None) == date


@pytest.mark.parametrize(
    "line",
    [
        "Petrov - who met Holm - said on Monday that the lamp would stay.",
        "On Monday, Ireland - the host - said so.",
        "Apple - The company said on Monday",
        "Mr Smith (54) - A teacher",
        "The keeper said - not for the first time - that he would stay.",
        "NOTE - All figures are provisional.",
        "CREST FM 94.7 - The voice of the coast",
        "Transcript (not corrected) - The keeper",
        "UPDATE: The council has voted.",
        "SALTBY (NATO) The alliance has said so.",
        "He said no.",
        "",
    ],
)
def test_no_dateline_in_a_sentence(line: str) -> None:
    assert find_dateline(line) is None


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("Published: Monday 13 October 2031, 11:58pm | 4 min read", ["2031-10-13T23:58"]),
        ("Tuesday, 14 October 2031, 2.10pm", ["2031-10-14T14:10"]),
        ("Stand: 05.11.2031, 06:12 Uhr", ["2031-11-05T06:12"]),
        ("lundi 24 novembre", ["--11-24"]),
        ("Issue of 9 December 2031", ["2031-12-09"]),
        ("le 5 d\u00e9cembre", ["--12-05"]),
        ("3 d'abril de 2029", ["2029-04-03"]),
        ("3 de septiembre de 2025 a las 14:05", ["2025-09-03T14:05"]),
        ("mis à jour le 1er mars 2024 à 18h05", ["2024-03-01T18:05"]),
        ("12 мая 2020 и 2020-01-02", ["2020-05-12", "2020-01-02"]),
        ("June 12, 2031 19:40 GMT", ["2031-06-12T19:40Z"]),
        ("06 / 14 / 2013 03 : 30 PM", ["2013-06-14T15:30"]),
        ("14 f\u00e9vr. 2029 \u00e0 14h05", ["2029-02-14T14:05"]),
        ("5 sie 2029, godz. 9:05", ["2029-08-05T09:05"]),
        ("14. okt. 2031 kl. 14.05", ["2031-10-14T14:05"]),
        ("di 14 okt. 2031 om 14.05 uur", ["2031-10-14T14:05"]),
        ("Mittwoch, 12. M\u00e4rz 2031, 14 Uhr", ["2031-03-12T14:00"]),
        ("20:15 Uhr, Dienstag, 12. Mai 2031", ["2031-05-12T20:15"]),
        ("Oct. 14, 2031, 2:05 p.m. EDT", ["2031-10-14T14:05-04:00"]),
        ("14-10-2031", ["2031-10-14"]),
        ("a 3-2 win in 2031", []),
        ("31 February 2020", []),
        ("Version 1.2.2031b of 14 men", []),
        ("12 am", []),
    ],
)
def test_dates_of_mastheads(line: str, values: list[str]) -> None:
    assert [date.value for date in find_declared_dates(line)] == values


def test_day_and_month_that_may_change_places_are_marked() -> None:
    assert [date.ambiguous for date in find_declared_dates("12/11/2031 and 13/11/2031 and 12.11.2031")] == [
        True,
        False,
        False,
    ]


def test_month_names_are_those_of_cldr() -> None:
    from babel import Locale

    table = read_pack("calendar")["months"]
    ours = {name.strip(): int(number) for number, names in table.items() for name in names.split(",")}
    for language in ("en", "de", "fr", "es", "it", "pt", "ru", "nl", "pl"):
        for number, name in Locale(language).months["format"]["wide"].items():
            assert ours[name.casefold()] == number, name
