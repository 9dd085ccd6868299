"""Pages: the story, whole and alone, however the page is made."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samesource.config import ReadingConfig
from samesource.reading.rows import DocumentRow, RejectedRow
from tests.reading.pages_of_tests import (
    COMMENTS,
    HEADLINE,
    STORY,
    TEASERS,
    document,
    lines,
    read,
    whole,
)

TEXT = "\n\n".join((HEADLINE, *STORY))
FIGURE = "<figure><img src=a.jpg><figcaption>Ships off the coast. Photo: Ilo Brand, Monday.</figcaption></figure>"
LD = json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n".join(STORY)})
BROKEN = "<br><br>".join(STORY)
MAKES = {
    "article": whole(f"<article><h1>{HEADLINE}</h1>{FIGURE}{lines()}</article><aside>{TEASERS}</aside>"),
    "microdata": whole(
        f"<h1>{HEADLINE}</h1><div itemprop=articleBody>{lines()}</div><div class=related>{TEASERS}</div>"
    ),
    "divisions": whole(f"<div><h1>{HEADLINE}</h1>{lines(tag='div')}</div><div>{TEASERS}</div>"),
    "sections": whole(f"<h1>{HEADLINE}</h1>" + "".join(f"<section><div><p>{t}</p></div></section>" for t in STORY)),
    "breaks": whole(f"<table><tr><td>{HEADLINE}</td></tr><tr><td>{BROKEN}</td></tr></table>"),
    "comments": whole(f"<article><h1>{HEADLINE}</h1>{lines()}</article><div id=comments>{COMMENTS * 4}</div>"),
    "misnamed": whole(f"<div class='share related'><h1>{HEADLINE}</h1>{lines()}</div>"),
    "script": whole("<div id=root></div>", f'<script type="application/ld+json">{LD}</script>'),
    "xhtml": '<?xml version="1.0" encoding="UTF-8"?>' + whole(f"<div><h1>{HEADLINE}</h1>{lines()}</div>"),
    "byline": whole(f"<article><h1>{HEADLINE}</h1><p>By Ilo Brand</p>{lines()}<p>Share this</p></article>"),
}


@pytest.mark.parametrize("make", sorted(MAKES))
def test_every_make_of_page_gives_the_one_text(make: str) -> None:
    assert document(MAKES[make]).text == TEXT


def test_a_body_in_the_metadata_that_breaks_off_does_not_cut_the_page() -> None:
    teaser = json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "articleBody": " ".join((STORY * 2)[:3])})
    head = f'<script type="application/ld+json">{teaser}</script>'
    more = tuple(
        f"The guild's point {i} is that crews of {i + 3} ships had asked for pilots in daylight." for i in range(9)
    )
    text = document(whole(f"<article><h1>{HEADLINE}</h1>{lines()}{lines(more)}</article>", head)).text
    assert text == "\n\n".join((TEXT, *more))


@pytest.mark.parametrize("make", ["article", "microdata", "comments", "divisions"])
def test_the_quick_way_gives_it_too(make: str) -> None:
    (row,) = read(MAKES[make], config=ReadingConfig(pages="resiliparse"))
    assert isinstance(row, DocumentRow)
    assert row.text == TEXT


def test_lists_quotations_and_subheadings_are_kept_in_their_place() -> None:
    inner = (
        lines(STORY[:2])
        + "<h2>What is agreed</h2><ul><li>No shift over ten hours</li><li>Two pilots at night</li></ul>"
    )
    inner += f"<blockquote><p>{STORY[2]}</p></blockquote>{lines(STORY[3:])}"
    text = document(whole(f"<article><h1>{HEADLINE}</h1>{inner}</article>")).text
    middle = ("What is agreed", "No shift over ten hours", "Two pilots at night")
    assert text.split("\n\n") == [HEADLINE, *STORY[:2], *middle, *STORY[2:]]


def test_captions_and_comments_never_get_into_the_text() -> None:
    caption = (
        "<div class='image-caption'>The channel seen from the lighthouse, with three of the ships that wait.</div>"
    )
    text = document(whole(f"<main><h1>{HEADLINE}</h1>{caption}{lines()}{COMMENTS}</main>")).text
    assert "lighthouse" not in text
    assert "Reader" not in text


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("<p class=meta>This article first appeared in The Northern Ledger.</p>", ["via", "The Northern Ledger"]),
        ("<div class=source>(AFP)</div>", ["agency", "AFP"]),
        (
            "<p><i>This article was originally published in <a href='https://ledger.example/a/1'>Ledger</a>.</i></p>",
            ["original-url", "https://ledger.example/a/1"],
        ),
        (
            "<p>Zuerst erschienen bei <a href='https://zeitung.example/a/1'>Küstenzeitung</a></p>",
            ["original-url", "https://zeitung.example/a/1"],
        ),
    ],
)
def test_where_it_first_appeared_is_kept_as_a_statement(line: str, statement: list[str]) -> None:
    row = document(whole(f"<article><h1>{HEADLINE}</h1>{lines()}{line}</article>"))
    assert [*statement, "element"] in json.loads(row.statements_json)


def test_a_link_within_the_story_is_no_origin() -> None:
    linked = (
        f"<p>{STORY[0]} The rota was <a href='https://port.example/rota'>published in spring</a>, officials say.</p>"
    )
    row = document(whole(f"<article><h1>{HEADLINE}</h1>{linked}{lines(STORY[1:])}</article>"))
    assert "original-url" not in row.statements_json


@pytest.mark.parametrize(
    ("codec", "named", "header"),
    [
        ("windows-1252", "iso-8859-1", None),
        ("windows-1252", "utf-8", "windows-1252"),
        ("koi8-r", "koi8-r", None),
        ("shift_jis", "Shift_JIS", None),
        ("gb18030", "gb2312", None),
        ("utf-8", "iso-8859-1", "iso-8859-1"),
        ("utf-8-sig", "windows-1252", None),
        ("utf-16", "utf-8", None),
    ],
)
def test_encodings_as_declared_and_as_they_are(codec: str, named: str, header: str | None) -> None:
    letters = {"koi8-r": "Корабли ждут у берега", "shift_jis": "船は沖で待つ", "gb18030": "船在岸外等候"}
    sentence = (
        letters.get(codec, "Elf Schiffe lagen über Nacht vor der Küste, à peu près") + " " + STORY[0].replace("“", "")
    )
    page = whole(f"<article><p>{sentence}</p><p>{STORY[1]}</p></article>").replace("charset=utf-8", f"charset={named}")
    assert sentence in document(page.encode(codec), encoding=header).text


def test_a_few_undecodable_bytes_are_replaced_and_many_refused() -> None:
    good = whole(f"<article>{lines()}</article>").encode()
    assert "Eleven ships" in document(good.replace(b"islands", b"isl\xff\xfends")).text
    (row,) = read(b"<html><p>" + bytes(range(128, 256)) * 40)
    assert isinstance(row, RejectedRow)


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><frameset cols='20%,80%'><frame src=a><frame src=b></frameset></html>",
        "<html><body><noscript>Turn on scripts</noscript><div id=app></div></body></html>",
        "<!doctype html>" + "<div>" * 30_000,
        "<html>" + "<p>" * 5,
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body>&x;</body></html>',
    ],
)
def test_a_page_without_a_story_is_refused_in_words(page: str) -> None:
    (row,) = read(page)
    assert isinstance(row, RejectedRow)
    assert "page" in row.reason


def test_nulls_and_sections_of_characters_do_no_harm() -> None:
    page = whole(f"<article><h1>{HEADLINE}</h1>{lines()}<![CDATA[ <p>never</p> ]]></article>")
    assert document(page.replace("Eleven", "Ele\0ven")).text.startswith(TEXT)


@given(st.text(st.sampled_from('<>/="pdivarticle \n&;'), max_size=300))
def test_any_markup_is_read_or_refused(markup: str) -> None:
    rows = read(f"<html>{markup}", config=ReadingConfig(pages="resiliparse"))
    assert len(rows) == 1
