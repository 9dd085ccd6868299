from __future__ import annotations

import io
import json
import random
import time

import pytest

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.read_pdf import read_pdf
from samesource.reading.rows import DocumentRow
from samesource.reading.start_received import start_received
from samesource.stages.normalise_text import normalise_text
from tests.reading.make_pdf import PdfPage, Style, make_pdf, set_columns, width_of, wrap

TITLE = "Harbour bridge closed until spring"
STORY = [
    "The council of Tollan voted on Tuesday to close the old harbour bridge for repairs that will last until spring.",
    (
        "Engineers had warned in March that two of four pillars were damaged by salt water, and lorries should not "
        "cross it."
    ),
    "“We have no other choice,” said Mara Ilven, who leads the works. “The bridge carried 12,400 vehicles a day.”",
    (
        "Shop owners along the quay fear for their trade. A petition with 3,100 names was handed to the mayor, whose "
        "vice-president promised help for football clubs and families."
    ),
    "The works cost about 18 million crowns, and the state pays half.",
]
LONG = STORY * 3


def read(data: bytes, config: ReadingConfig | None = None) -> DocumentRow:
    received = start_received("a.pdf", "a.pdf", "a.pdf", io.BytesIO(data))
    (row,) = read_pdf(received, config or ReadingConfig())
    return row


def body(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def columns_page(count: int, style: Style, paragraphs: list[str], rows: int, shift: float = 0) -> PdfPage:
    """Set a headline over columns with room of 14 points between them."""
    page = PdfPage()
    page.text(50, 770, TITLE, 20)
    width = (495 - (count - 1) * 14) / count
    places = [
        (page, 50 + i * (width + 14), 740 - shift * (i % 2), width, 740 - shift - style.leading * rows)
        for i in range(count)
    ]
    set_columns([*places, (PdfPage(), 0, 700, 500, 0)], paragraphs, style)
    return page


@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("justify", [False, True])
@pytest.mark.parametrize(("indent", "gap", "shift"), [(0, 6, 0), (10, 0, 0), (10, 0, 5)])
def test_columns_are_read_one_after_another(count: int, justify: bool, indent: float, gap: float, shift: float) -> None:
    style = Style(indent=indent, gap=gap, justify=justify)
    width = (495 - (count - 1) * 14) / count
    lines = sum(len(wrap(text, width, 10, indent)) for text in LONG)
    rows = -(-int(lines + len(LONG) * gap / 12) // count) + 2
    row = read(make_pdf([columns_page(count, style, LONG, rows, shift)]))
    assert row.text == body(TITLE, *LONG)
    assert row.title == TITLE


def test_the_order_of_drawing_does_not_matter() -> None:
    page = columns_page(3, Style(indent=10, gap=0), LONG, 26)
    straight = read(make_pdf([page])).text
    random.Random(7).shuffle(page.shown)
    assert read(make_pdf([page])).text == straight


def test_a_pdf_and_a_plain_text_are_the_same_to_the_character() -> None:
    page = columns_page(2, Style(indent=10, gap=0, justify=True, cuts=["foot-ball"]), STORY, 20)
    assert normalise_text(read(make_pdf([page])).text).text == normalise_text(body(TITLE, *STORY)).text


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("a match of foot-", "ball on Sunday", "a match of football on Sunday"),
        ("said the vice-", "president today", "said the vice-president today"),
        ("the nego-", "tiations in Tollan", "the negotiations in Tollan"),
        ("and there he met Jean-", "Luc on Friday", "met Jean-Luc on Friday"),
        ("and in the years 2025-", "26 it was", "in the years 2025-26 it was"),
        ("from day-to-", "day running", "from day-to-day running"),
        ("a river called Zwyrtha-", "pple, the Zwyrthapple", "a river called Zwyrthapple, the Zwyrthapple"),
        ("he bought a co\u00ad", "balt ring", "he bought a cobalt ring"),
        ("send it by e-", "mail to us", "send it by e-mail to us"),
        ("a case of long-", "term neglect", "a case of long-term neglect"),
        ("see https://tollan.example/har-", "bour today", "see https://tollan.example/har-bour today"),
        ("write to press-", "office@tollan.example", "write to press-office@tollan.example"),
    ],
)
def test_cut_words_are_joined_where_they_are_words(first: str, second: str, joined: str) -> None:
    page = PdfPage()
    lead = "It was in spring, as the people of the town remember, that he did what nobody had expected of him:"
    lines = [*wrap(lead, 300, 10), first, second + " and that was all there was to be said about it in this town."]
    for i, line in enumerate(lines):
        page.text(72, 700 - 12 * i, line, 10)
    assert joined in read(make_pdf([page])).text


@pytest.mark.parametrize(("cut", "joined"), [("nego-tiations", "this weekend was"), ("boat-men", "this week-end was")])
def test_hyphens_stay_where_a_long_document_cuts_no_words(cut: str, joined: str) -> None:
    first, second = cut.split("-")
    page = PdfPage()
    lines = wrap(" ".join(STORY * 3).replace("vice-president", "mayor"), 200, 10)
    pair = ("and what they said to us of this week-", "end was of no help at all to them,")
    for i, line in enumerate([*lines, f"for the others had heard of {first}-", f"{second} in the harbour,", *pair]):
        page.text(72, 800 - 12 * i, line, 10)
    assert joined in read(make_pdf([page])).text


def test_german_keeps_shared_parts_and_joins_compounds() -> None:
    page = PdfPage()
    text = (
        "Die Stadt will nach langer Beratung die Vor-",
        "und Nachteile der neuen Hafenbrücken-",
        "sperrung prüfen lassen,",
    )
    for i, line in enumerate((*text, "wie eine Sprecherin der Verwaltung am Dienstag mitteilte.")):
        page.text(72, 700 - 12 * i, line, 10)
    assert "die Vor- und Nachteile der neuen Hafenbrückensperrung prüfen" in read(make_pdf([page])).text


@pytest.mark.parametrize("indent", [0, 12])
def test_running_lines_go_and_paragraphs_run_over_pages(indent: float) -> None:
    pages = [PdfPage() for _ in range(4)]
    story = [f"{text} This is part {i}." for i, text in enumerate(STORY * 4)]
    for number, page in enumerate(pages, start=1):
        page.text(72, 800, "THE TOLLAN COURIER", 9)
        page.text(440, 800, f"Tuesday, {number + 1} March", 9)
        page.text(290, 40, f"- {number} -", 9)
    style = Style(size=11, leading=14, indent=indent, gap=0 if indent else 7)
    set_columns([(page, 72, 760, 450, 760 - 14 * 15) for page in pages], story, style)
    assert read(make_pdf([page for page in pages if len(page.shown) > 3])).text == body(*story)


def test_notes_where_a_story_goes_on_are_left_out() -> None:
    page = PdfPage()
    set_columns([(page, 72, 700, 400, 300)], STORY, Style())
    page.text(72, 200, "Continued on page 5", 9)
    page.text(300, 200, "Fortsetzung auf Seite 5", 9)
    assert read(make_pdf([page])).text == body(*STORY)


def test_a_number_that_ends_a_headline_is_no_page_number() -> None:
    page = PdfPage()
    page.text(72, 780, "Tainted water sickened more than", 20)
    page.text(72, 756, "300", 20)
    set_columns([(page, 72, 720, 400, 300)], STORY, Style())
    assert read(make_pdf([page])).title == "Tainted water sickened more than 300"


def test_letters_drawn_one_by_one_become_words() -> None:
    page = PdfPage()
    for i, line in enumerate(wrap(body(*STORY[:2]).replace("\n\n", " "), 400, 10)):
        page.letters(72, 700 - 12 * i, line, 10, extra=0.0)
    page.letters(72, 750, "HARBOUR BRIDGE CLOSED", 18, extra=4)
    assert read(make_pdf([page])).text == body("HARBOUR BRIDGE CLOSED", " ".join(STORY[:2]))


def test_an_initial_belongs_to_the_line_it_begins() -> None:
    page = PdfPage()
    page.text(72, 676, STORY[0][0], 32)
    words = STORY[0][1:] + " " + STORY[1]
    beside = wrap(words, 257, 10)[:3]
    for i, line in enumerate([*beside, *wrap(words[len(" ".join(beside)) + 1 :], 280, 10)]):
        page.text(95 if i < 3 else 72, 700 - 12 * i, line, 10)
    assert read(make_pdf([page])).text.startswith(STORY[0])


def test_scripts_accents_and_ligatures_come_through() -> None:
    lines = [
        "Мост в порту закрыт до мая, сообщила мэрия.",
        "Čtvrť přišla o most; l’été dernier, çà et là.",
        "The ﬁrst ﬂoor.",
    ]
    page = PdfPage()
    for i, line in enumerate(lines):
        page.text(72, 700 - 40 * i, line, 11)
    text = read(make_pdf([page])).text
    assert normalise_text(text).text == normalise_text(body(*lines)).text


def test_letters_beyond_the_first_plane_and_unknown_ones_leave_the_rest_in_place() -> None:
    page = PdfPage()
    for i, line in enumerate(["Call \U0001f50d or write.", "A bell \x07 rings.", "The rest stands."]):
        page.text(72, 700 - 40 * i, line, 11)
    assert read(make_pdf([page])).text == body("Call \U0001f50d or write.", "A bell \ufffd rings.", "The rest stands.")


@pytest.mark.parametrize("raised", [4, 3, -2])
def test_a_small_mark_stays_in_its_line(raised: float) -> None:
    page = PdfPage()
    page.text(72, 724, "The council of Tollan said on Tuesday that in all", 10)
    page.text(72, 712, "The harbour lost 12 km", 10)
    page.text(72 + width_of("The harbour lost 12 km", 10), 712 + raised, "2", 6)
    page.text(72 + width_of("The harbour lost 12 km2 ", 10), 712, "of water, and it", 10)
    page.text(72, 700, "would not come back before the spring.", 10)
    assert "all The harbour lost 12 km2 of water, and it would" in read(make_pdf([page])).text


def test_a_report_of_many_dense_pages_is_read_in_the_time_of_a_parser() -> None:
    page = PdfPage()
    for i, line in enumerate(wrap(" ".join(LONG * 8), 480, 10)[:60]):
        page.text(50, 800 - 12 * i, line, 10)
    started = time.process_time()
    assert len(read(make_pdf([page] * 20)).text) > 20 * 4000
    assert time.process_time() - started < ReadingConfig().parser_seconds * 20 / 80


def test_glyphs_at_random_places_take_no_longer_each_where_they_are_many() -> None:
    places = random.Random(3)
    page = PdfPage()
    for i in range(6000):
        page.text(places.random() * 590, places.random() * 840, chr(97 + i % 26), places.choice([3, 6, 12, 40]))
    data = make_pdf([page])
    started = time.process_time()
    assert len(read(data).text) >= 6000
    assert time.process_time() - started < 1.5


def test_right_to_left_text_is_read_from_the_right() -> None:
    words = ["קרר", "מגלס", "12,400", "גסר", "Press", "Tollan", "הים."]
    page = PdfPage()
    x = 500.0
    for word in words:
        shown = word if word.isascii() else word[::-1]
        x -= width_of(word, 12)
        page.text(x, 700, shown, 12)
        x -= 4
    assert read(make_pdf([page])).text.replace("Tollan Press", "T") == "קרר מגלס 12,400 גסר T הים."


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_that_is_all_turned_is_read_and_a_turned_note_is_not(turn: int) -> None:
    matrix = {0: "1 0 0 1 {x} {y}", 90: "0 1 -1 0 {v} {x}", 180: "-1 0 0 -1 {u} {v}", 270: "0 -1 1 0 {y} {u}"}[turn]
    page = PdfPage(width=842, height=842, rotate=turn)
    for i, line in enumerate(wrap(STORY[0], 300, 10)):
        y = 700 - 12 * i
        page.text(0, 0, line, 10, matrix=matrix.format(x=72, y=y, u=770, v=842 - y))
    other = {0: "0 1 -1 0 30 72", 90: "1 0 0 1 72 30", 180: "0 1 -1 0 30 72", 270: "1 0 0 1 72 30"}[turn]
    page.text(0, 0, "Photo: A. Brenn", 6, matrix=other)
    assert read(make_pdf([page])).text == STORY[0]


def test_scaled_type_counts_as_it_is_seen() -> None:
    page = PdfPage()
    page.text(0, 0, TITLE, 1, matrix="22 0 0 22 72 750")
    set_columns([(page, 72, 700, 400, 300)], STORY, Style())
    assert read(make_pdf([page])).title == TITLE


def test_invisible_text_counts_and_text_off_the_page_does_not() -> None:
    page = PdfPage()
    page.text(72, 700, STORY[0], 8, before="3 Tr")
    page.text(72, -300, "Printer's marks beyond the edge of the page.", 8)
    assert read(make_pdf([page])).text == STORY[0]


def test_the_information_block_is_said_and_not_believed_much() -> None:
    page = PdfPage()
    page.text(72, 750, TITLE, 8)
    page.text(72, 700, STORY[0], 8)
    info = {"Title": TITLE, "Author": "Jane Roe", "CreationDate": "D:20250314120000+01'00'", "ModDate": "D:20250315"}
    xmp = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description prism:publicationName="The Tollan &amp; Harbour Courier">'
        "<prism:publicationDate>2025-03-14</prism:publicationDate></rdf:Description></x:xmpmeta>"
    )
    row = read(make_pdf([page], info, catalog="/Lang (en-GB)", more=f"%{xmp}\n"))
    said = {(kind, value) for kind, value, where in json.loads(row.statements_json) if where == "pdf"}
    assert said == {
        ("title", TITLE),
        ("byline", "Jane Roe"),
        ("modified", "2025-03-14T12:00:00+01:00"),
        ("modified", "2025-03-15"),
        ("language", "en"),
        ("outlet", "The Tollan & Harbour Courier"),
        ("published", "2025-03-14"),
    }
    junk = read(make_pdf([page], {"Title": "Microsoft Word - final_v3.docx", "Author": "user@x.example"}))
    assert junk.title is None
    assert junk.byline is None


def test_a_masthead_is_no_headline_and_like_type_gives_none() -> None:
    page = PdfPage()
    page.text(72, 790, "The Courier", 40)
    page.text(72, 740, TITLE, 18)
    set_columns([(page, 72, 700, 400, 300)], STORY, Style())
    assert read(make_pdf([page])).title == TITLE
    plain = PdfPage()
    set_columns([(plain, 72, 700, 400, 300)], [TITLE, *STORY], Style())
    assert read(make_pdf([plain])).title is None


LOOP = (
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    b"2 0 obj\n<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000 >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
)
LOCKED = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> /P -4 >> /ID [<00> <00>]"
)


def one_line(text: str) -> PdfPage:
    page = PdfPage()
    page.text(72, 700, text, 10)
    return page


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (make_pdf([PdfPage(), PdfPage()]), "pictures of text"),
        (make_pdf([one_line("x")], trailer=LOCKED), "password"),
        (make_pdf([one_line("x")])[:300], "damaged"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "damaged"),
        (make_pdf([one_line("\x01\x02\x03\x04\x05")]), "which letters"),
        (LOOP, "PDF|pages"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    started = time.monotonic()
    with pytest.raises(InputError, match=reason):
        read(data)
    assert time.monotonic() - started < 5


def test_too_many_pages_are_refused_and_not_cut_short() -> None:
    data = make_pdf([one_line("The bridge stays closed.")] * 40)
    with pytest.raises(InputError, match="40 pages"):
        read(data, ReadingConfig(maximum_pages=39))
    assert read(data, ReadingConfig(maximum_pages=40)).text
    with pytest.raises(InputError, match="characters"):
        read(data, ReadingConfig(maximum_characters=100))
