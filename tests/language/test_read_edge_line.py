"""What lines above and below a story say of its sources, in the languages of the European press."""

from __future__ import annotations

import pytest

from samesource.language.declared.find_trailing_credit import find_trailing_credit
from samesource.language.declared.read_edge_line import read_edge_line


@pytest.mark.parametrize(
    ("language", "line", "entry"),
    [
        ("en", "This story was originally published by The Inquirer and is republished here.", ("via", "The Inquirer")),
        ("en", "Originally published in The Inquirer on 3 April 2030.", ("via", "The Inquirer")),
        ("en", "A version of this article first appeared on coastal.example.", ("via", "coastal.example")),
        ("en", "Reprinted with permission from The Inquirer.", ("via", "The Inquirer")),
        ("en", "The post Town votes appeared first on Coastal Inquirer.", ("via", "Coastal Inquirer")),
        ("de", "Dieser Artikel ist zuerst im K\u00fcstenboten erschienen.", ("via", "K\u00fcstenboten")),
        ("de", "Zuerst erschienen in der Salzbyer Zeitung.", ("via", "Salzbyer Zeitung")),
        (
            "de",
            "Dieser Beitrag \u00fcber Stra\u00dfen erschien zuerst bei K\u00fcstenbote.",
            ("via", "K\u00fcstenbote"),
        ),
        ("fr", "Cet article est paru initialement dans Le Courrier.", ("via", "Le Courrier")),
        ("fr", "Cet article est republi\u00e9 \u00e0 partir de La Revue sous licence libre.", ("via", "La Revue")),
        ("es", "Publicado originalmente en El Faro de Salbia", ("via", "El Faro de Salbia")),
        ("it", "Questo articolo \u00e8 apparso originariamente su Il Faro.", ("via", "Il Faro")),
        ("pt", "Este texto foi publicado originalmente no Jornal da Costa.", ("via", "Jornal da Costa")),
        ("nl", "Dit artikel verscheen eerder in De Kustbode.", ("via", "De Kustbode")),
        ("pl", "Tekst ukaza\u0142 si\u0119 pierwotnie w Gazecie Nadmorskiej.", ("via", "Gazecie Nadmorskiej")),
        ("sv", "Artikeln publicerades f\u00f6rst i Kustbladet.", ("via", "Kustbladet")),
        ("da", "Artiklen blev oprindeligt bragt i Kystbladet.", ("via", "Kystbladet")),
        ("no", "Artikkelen ble f\u00f8rst publisert i Kystbladet.", ("via", "Kystbladet")),
        (
            "cs",
            "\u010cl\u00e1nek vy\u0161el p\u016fvodn\u011b v Pob\u0159e\u017en\u00edch listech.",
            ("via", "Pob\u0159e\u017en\u00edch listech"),
        ),
        ("ro", "Acest articol a ap\u0103rut ini\u021bial \u00een Gazeta Coastei.", ("via", "Gazeta Coastei")),
        ("en", "This piece was first published on openDemocracy.", ("via", "openDemocracy")),
        ("en", "This report by Coastal Press Desk was first published Oct. 16, 2031.", ("via", "Coastal Press Desk")),
        ("en", "This report first aired on Channel 4 in May 2030.", ("via", "Channel 4")),
        ("fr", "Cet entretien a été publié pour la première fois dans Le Phare le 3 avril.", ("via", "Le Phare")),
        ("de", "Der Artikel erschien am 3. April 2030 zuerst in der Küstenzeitung.", ("via", "Küstenzeitung")),
        ("ro", "Textul a fost publicat inițial pe site-ul Gazeta Portului.", ("via", "Gazeta Portului")),
        ("de", "(mit Material der Agenturen dpa und AFP)", ("agency", "dpa")),
        ("en", "The Associated Press contributed to this report", ("agency", "The Associated Press")),
        ("en", "AP/Reuters/CNS", ("agency", "CNS")),
        ("pl", "oprac. Jan Nowak, źródło: PAP", ("agency", "PAP")),
        ("de", "Mit Material von dpa", ("agency", "dpa")),
        ("de", "dpa-infocom, dpa:310403-99-12345/2", ("agency", "dpa")),
        ("fr", "(avec AFP)", ("agency", "AFP")),
        ("fr", "Le Courrier avec AFP", ("agency", "AFP")),
        ("es", "Con informaci\u00f3n de EFE", ("agency", "EFE")),
        ("it", "Redazione ANSA", ("agency", "ANSA")),
        ("pt", "Com informa\u00e7\u00f5es da Lusa", ("agency", "Lusa")),
        ("nl", "Bron: ANP", ("agency", "ANP")),
        ("pl", "\u0179r\u00f3d\u0142o: PAP", ("agency", "PAP")),
        ("sv", "Av Jan Roos, TT", ("agency", "TT")),
        ("da", "/ritzau/", ("agency", "ritzau")),
        ("no", "(\u00a9NTB)", ("agency", "NTB")),
        ("cs", "Zdroj: \u010cTK", ("agency", "\u010cTK")),
        ("ro", "Sursa: Agerpres", ("agency", "Agerpres")),
        ("en", "- Reuters", ("agency", "Reuters")),
        ("en", "AFP, Berlin", ("agency", "AFP")),
        ("sv", "Av Jan Roos, TT", ("byline", "Jan Roos")),
        ("pl", "Autor: Jan Nowak", ("byline", "Jan Nowak")),
        ("fr", "Traduit de l'anglais par Jeanne Rouet", ("translation", "Traduit de l'anglais par Jeanne Rouet")),
        ("en", "Translated from the French by Jean Rouet", ("translation", "Translated from the French by Jean Rouet")),
    ],
)
def test_lines_that_name_a_source(language: str, line: str, entry: tuple[str, str]) -> None:
    assert entry in read_edge_line(line, language, apart=False)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "ru",
            'Статья впервые опубликована в газете "Маяк".',
        ),
        (
            "uk",
            'Текст вперше опубліковано в газеті "Маяк".',
        ),
    ],
)
def test_names_in_quotation_marks(language: str, line: str) -> None:
    assert read_edge_line(line, language, apart=False) == [("via", "\u041c\u0430\u044f\u043a")]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The report was first published in The Lancet in May, and it was widely read."),
        ("en", "The affair, as first reported by The Coastal Inquirer, cost the mayor his seat."),
        ("en", "First published in London in 1890, the novel tells of a keeper and of his old lamp."),
        ("en", "The article was first published by the ministry, which later withdrew it."),
        ("en", "With NATO and the EU, the talks have stalled."),
        ("en", "With NATO, the EU and the UN at odds, the talks have stalled since May."),
        ("en", "He told Reuters that he would not leave."),
        ("en", "CEO (NATO)"),
        ("en", "Photo: Lorne Bask/AFP"),
        ("en", "Lorne Bask/Reuters"),
        ("de", "Das Buch ist zuerst in Berlin erschienen und wurde oft \u00fcbersetzt."),
        ("de", "Mit EU und UN war das nicht zu machen."),
        ("fr", "Selon l'AFP, le gardien restera dans la tour."),
        ("it", "Il film \u00e8 tratto da un romanzo di Elsa Morante."),
        ("nl", "De Nederlandsche Bank"),
        ("es", "Con Messi, gana."),
    ],
)
def test_sentences_of_stories_name_none(language: str, line: str) -> None:
    assert read_edge_line(line, language, apart=False) == []


@pytest.mark.parametrize(
    ("paragraph", "agency"),
    [
        ("A second vote would be held in May. (Reuters)", "Reuters"),
        ("A second vote would be held in May. - AFP", "AFP"),
        ("Eine zweite folgt im Mai. (dpa)", "dpa"),
        ("En anden kommer i maj. /ritzau/", "ritzau"),
        ("A second vote would be held in May. (CNS)", "CNS"),
        ("He spoke of the alliance (NATO).", None),
        ("He said that he had joined Reuters.", None),
        ("That was all. Nobody", None),
    ],
)
def test_agencies_sign_behind_the_last_sentence(paragraph: str, agency: str | None) -> None:
    found = find_trailing_credit(paragraph)
    assert (found[0] if found else None) == agency
    assert found is None or paragraph[found[1] :].strip("()/- ") == agency
