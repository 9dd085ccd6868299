"""Pages of the makes that are hardest to read: the whole story and nothing else."""

from __future__ import annotations

import pytest

from samesource.reading.pages.name_of_part import name_of_part
from tests.reading.makes_of_pages import HEAD, MAKES, OTHERS, PROSE, ZH_HEAD, Make, page, paragraphs
from tests.reading.pages_of_tests import document


def _named(make: Make) -> str:
    return f"{make.kind}-{MAKES.index(make)}"


@pytest.mark.parametrize("make", MAKES, ids=_named)
def test_the_story_is_whole_and_alone(make: Make) -> None:
    assert tuple(document(make.page).text.split("\n\n"))[1:] == make.story


@pytest.mark.parametrize("make", MAKES, ids=_named)
def test_the_headline_is_without_the_outlet(make: Make) -> None:
    assert document(make.page).title in (HEAD, ZH_HEAD)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("leserkommentare", "comments"),
        ("article__lire-aussi", "related"),
        ("noticias-relacionadas", "related"),
        ("leia-mais", "related"),
        ("blocco_correlati", "related"),
        ("chitajte-takzhe", "related"),
        ("bildUnterschrift", None),
        ("bildunterschrift", "figure"),
        ("texto-noticia", None),
        ("artikel-text", None),
        ("corps-article", None),
    ],
)
def test_names_of_parts_in_other_languages(name: str, reason: str | None) -> None:
    assert name_of_part("div", {"class": name}) == reason


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (f"Sound Herald: {HEAD}", f"<a href=/>Sound Herald</a><h2>{HEAD}</h2>"),
        (f"Sound Herald -- {HEAD}", "<p>\u00a9 2031 Sound Herald. All rights reserved.</p>"),
        (f"{HEAD} :: Sound Herald", f"<h1>Sound Herald</h1><h2>{HEAD}</h2>"),
        (f"{HEAD} | The Sound Herald", "<link rel=canonical href='https://www.soundherald.example/ferry'>"),
        (f"{HEAD}_Sound Herald", "<a href='https://soundherald.example/'><img alt='Sound Herald' src=l.png></a>"),
    ],
)
def test_the_outlet_is_told_from_the_title(title: str, body: str) -> None:
    row = document(page(f"{body}<div>{paragraphs(PROSE)}</div>", title=title))
    assert row.title == HEAD
    assert row.outlet in ("Sound Herald", "The Sound Herald")


def test_a_fuller_headline_on_the_page_goes_before_a_short_one_for_search_machines() -> None:
    head = "<meta property='og:title' content='Ferry line to Ostrey closes'>"
    assert document(page(f"<h1>{HEAD}</h1>{paragraphs(PROSE)}", head)).title == HEAD


def test_only_the_first_poster_of_a_thread_is_its_author() -> None:
    posts = "".join(
        f"<div class=post><p class=author>{name} \u00bb Mon 3 March 2031</p><p>{text}</p></div>"
        for name, text in zip(("Jonas", "Petra", "Salt"), PROSE, strict=False)
    )
    assert document(page(f"<h2>{HEAD}</h2>{posts}")).byline == "Jonas"


def test_two_places_that_agree_on_a_day_outweigh_one() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2031-01-01"}</script>'
        "<meta property='article:published_time' content='2031-03-03T10:00:00Z'>"
    )
    time = "<time class=published datetime='2031-03-03T10:00:00Z'>3 March</time>"
    row = document(page(f"<article><h1>{HEAD}</h1>{time}{paragraphs(PROSE)}</article>", head))
    assert (row.published or "")[:10] == "2031-03-03"
    assert "2031-01-01" in row.statements_json


def test_rdfa_speaks() -> None:
    facts = "<span property='dc:date dc:created' content='2031-03-03T10:00:00Z'>3 March</span>"
    row = document(page(f"<h1>{HEAD}</h1>{facts}<div property='content:encoded'>{paragraphs(PROSE)}</div>"))
    assert (row.published or "")[:10] == "2031-03-03"
    assert row.text.split("\n\n") == [HEAD, *PROSE]


def test_a_report_on_subscriptions_keeps_what_it_tells_of_them() -> None:
    told = (
        "\u201cSubscribe now and you will save,\u201d the firm told readers who wanted to sign up for its newsletter."
    )
    text = document(page(f"<article><h1>{HEAD}</h1>{paragraphs((PROSE[0], told, PROSE[1]))}</article>")).text
    assert text.split("\n\n")[1:] == [PROSE[0], told, PROSE[1]]


def test_questions_and_numbered_headings_with_links_below_stay() -> None:
    parts = "".join(
        f"<h2>{i}. {title}</h2><p>{text} <a href='https://a.example/{i}'>Book here.</a></p>"
        for i, (title, text) in enumerate(zip(("Go early", "Eat well", "Sleep late"), PROSE, strict=False))
    )
    text = document(page(f"<article><h1>{HEAD}</h1><p>{OTHERS[0]}</p>{parts}<p>{OTHERS[1]}</p></article>")).text
    assert all(kept in text for kept in (*PROSE[:3], OTHERS[1], "1. Eat well"))
