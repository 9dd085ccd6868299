"""What pages say of themselves: everything, each thing with its place, contradictions too."""

from __future__ import annotations

import json
from typing import Any

import pytest

from samesource.reading.pages.find_articles import find_articles
from samesource.reading.pages.strip_outlet import strip_outlet
from tests.reading.pages_of_tests import HEADLINE, document, lines, whole

ARTICLE: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": HEADLINE,
    "alternativeHeadline": "Pilots stay ashore",
    "datePublished": "2031-03-03T07:15:00+01:00",
    "dateModified": "2031-03-03T09:00:00+01:00",
    "author": [{"@type": "Person", "name": "Ilo Brand"}, {"@type": "Person", "name": "Una Faye"}],
    "publisher": {"@type": "NewsMediaOrganization", "name": "The Tessmar Post"},
    "sourceOrganization": {"@type": "Organization", "name": "CNS"},
    "creditText": "CNS / Tessmar Post",
    "copyrightHolder": {"name": "Coastal News Service"},
    "isBasedOn": ["https://cns.example/1", {"@type": "CreativeWork", "url": "https://cns.example/2"}],
    "citation": {"@type": "CreativeWork", "name": "Rota of the port office"},
    "articleSection": ["Harbour", "Labour"],
    "inLanguage": "en-GB",
    "mainEntityOfPage": {"@id": "https://post.example/pilots"},
    "url": "https://post.example/pilots",
    "isPartOf": {"@type": "Newspaper", "name": "Post on Monday"},
}
SAID = {
    ("title", HEADLINE),
    ("title", "Pilots stay ashore"),
    ("published", "2031-03-03T07:15:00+01:00"),
    ("modified", "2031-03-03T09:00:00+01:00"),
    ("byline", "Ilo Brand, Una Faye"),
    ("outlet", "The Tessmar Post"),
    ("outlet", "Post on Monday"),
    ("agency", "CNS"),
    ("credit", "CNS / Tessmar Post"),
    ("credit", "Coastal News Service"),
    ("based-on", "https://cns.example/1"),
    ("based-on", "https://cns.example/2"),
    ("citation", "Rota of the port office"),
    ("section", "Harbour"),
    ("language", "en"),
    ("canonical", "https://post.example/pilots"),
    ("url", "https://post.example/pilots"),
}


def said(head: str, body: str = "", attributes: str = "") -> set[tuple[str, str, str]]:
    """Return the statements of a page with a head and something beside its story."""
    row = document(whole(f"<article><h1>{HEADLINE}</h1>{body}{lines()}</article>", head, attributes))
    return {(kind, value, where) for kind, value, where in json.loads(row.statements_json)}


def block(text: str) -> str:
    """Return JSON-LD as a page holds it."""
    return f'<script type="application/ld+json">{text}</script>'


def by_json_ld(head: str) -> set[tuple[str, str]]:
    """Return what JSON-LD says."""
    return {(kind, value) for kind, value, where in said(head) if where == "json-ld"}


def test_every_property_of_an_article_is_a_statement() -> None:
    assert by_json_ld(block(json.dumps(ARTICLE))) == SAID


@pytest.mark.parametrize(
    "wrapped",
    [
        "<!-- {} -->",
        "//<![CDATA[\n{}\n//]]>",
        "/* <![CDATA[ */ {} /* ]]> */",
        "[{}]",
        '{{"@graph": [{{"@type": "WebSite", "name": "x"}}, {}]}}',
        '{{"@type": "WebPage", "mainEntity": {}}}',
        "{};",
        "[[{}],]",
    ],
)
def test_however_it_is_wrapped(wrapped: str) -> None:
    assert by_json_ld(block(wrapped.format(json.dumps(ARTICLE)))) == SAID


def test_line_breaks_in_strings_and_entities_are_forgiven() -> None:
    broken = '{"@type": "Article", "headline": "Pilots &amp; guild\nstay ashore", "datePublished": "2031-03-03",}'
    assert by_json_ld(block(broken)) == {("title", "Pilots & guild stay ashore"), ("published", "2031-03-03")}


def test_references_within_the_graph_are_followed() -> None:
    graph = [
        {"@type": "Article", "headline": HEADLINE, "author": {"@id": "#ilo"}, "publisher": {"@id": "#post"}},
        {"@type": "Person", "@id": "#ilo", "name": "Ilo Brand"},
        {"@type": "Organization", "@id": "#post", "name": "The Tessmar Post"},
    ]
    found = by_json_ld(block(json.dumps({"@graph": graph})))
    assert {("byline", "Ilo Brand"), ("outlet", "The Tessmar Post")} <= found


def test_of_several_articles_the_page_s_own_speaks() -> None:
    other = {"@type": "NewsArticle", "headline": "Bridge vote put off", "datePublished": "2030-01-01"}
    found = by_json_ld(block(json.dumps(other)) + block(json.dumps(ARTICLE)))
    assert found == SAID


def test_articles_in_lists_and_comments_are_passed_over() -> None:
    listed = {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Other"}]}
    assert find_articles([json.dumps(listed), "{broken", ""]) == []


def test_microdata_say_the_same() -> None:
    body = (
        '<div itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">Pilots stay ashore</h2>'
        '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ilo Brand</b></span>'
        '<meta itemprop="datePublished" content="2031-03-03T07:15:00+01:00">'
        '<a itemprop="isBasedOn" href="//cns.example/1"></a></div>'
    )
    assert {
        ("title", "Pilots stay ashore", "microdata"),
        ("byline", "Ilo Brand", "microdata"),
        ("published", "2031-03-03T07:15:00+01:00", "microdata"),
        ("based-on", "//cns.example/1", "microdata"),
    } <= said("", body)


def test_names_of_the_common_vocabularies() -> None:
    metas = {
        "og:title": ("title", "Pilots stay ashore", "open-graph"),
        "og:site_name": ("outlet", "Tessmar Post", "open-graph"),
        "article:published_time": ("published", "2031-03-03T07:15:00Z", "open-graph"),
        "DC.creator": ("byline", "Una Faye", "meta"),
        "dcterms.modified": ("modified", "2031-03-04", "meta"),
        "parsely-pub-date": ("published", "2031-03-03T06:00:00Z", "meta"),
        "sailthru.date": ("published", "2031-03-05", "meta"),
        "syndication-source": ("original-url", "https://cns.example/3", "meta"),
        "source": ("via", "Coastal News", "meta"),
    }
    head = "".join(f'<meta name="{name}" content="{value}">' for name, (_, value, _) in metas.items())
    head += '<link rel="canonical" href="https://post.example/x"><link rel="shortlink" href="https://post.example/?1">'
    found = said(head, attributes='lang="en-GB"')
    assert set(metas.values()) <= found
    assert ("canonical", "https://post.example/x", "meta") in found
    assert ("language", "en", "element") in found
    assert not any("?1" in value for _, value, _ in found)


def test_contradictions_are_kept() -> None:
    head = block(json.dumps({**ARTICLE, "datePublished": "2031-03-03"}))
    head += '<meta property="article:published_time" content="2031-03-05"><meta name="date" content="2031-03-07">'
    times = {(value, where) for kind, value, where in said(head) if kind == "published"}
    assert times == {("2031-03-03", "json-ld"), ("2031-03-05", "open-graph"), ("2031-03-07", "meta")}


def test_elements_beside_the_headline_speak() -> None:
    body = (
        '<p class="byline">By Ilo Brand and Una Faye | Harbour desk</p>'
        '<time class="updated" datetime="2031-03-04T10:00+01:00">later</time>'
        '<time class="published" datetime="2031-03-03T07:15+01:00">3 March</time>'
    )
    found = said("", body)
    assert ("byline", "Ilo Brand and Una Faye", "element") in found
    assert ("published", "2031-03-03T07:15+01:00", "element") in found
    assert ("modified", "2031-03-04T10:00+01:00", "element") in found


def test_a_time_in_a_list_of_facts_counts_and_one_in_a_list_of_reports_does_not() -> None:
    facts = '<ul><li class="posted"><time datetime="2031-03-03T07:15+01:00">3 March</time></li></ul>'
    assert ("published", "2031-03-03T07:15+01:00", "element") in said("", facts)
    reports = '<ul><li>Bridge vote <time datetime="2029-01-01">old</time></li></ul>'
    assert not any(kind == "published" for kind, _, _ in said("", reports))


def test_times_of_other_reports_are_not_the_page_s() -> None:
    aside = '<aside><time class="published" datetime="2029-01-01">old</time></aside>'
    assert not any(kind == "published" for kind, _, _ in said("", aside))


@pytest.mark.parametrize(
    ("title", "outlets", "headlines", "expected"),
    [
        ("Pilots stay ashore | The Post", ["Post"], [], "Pilots stay ashore"),
        ("The Post - Pilots stay ashore", ["The Post"], [], "Pilots stay ashore"),
        ("Pilots stay ashore - Harbour - The Post", ["The Post"], ["Pilots stay ashore"], "Pilots stay ashore"),
        ("Pilots stay ashore | post.example", [], ["Pilots stay ashore"], "Pilots stay ashore"),
        ("Pilots - a guild in anger", ["The Post"], [], "Pilots - a guild in anger"),
        ("Post | Post", ["Post"], [], "Post | Post"),
    ],
)
def test_outlets_are_taken_off_headlines(title: str, outlets: list[str], headlines: list[str], expected: str) -> None:
    assert strip_outlet(title, outlets, headlines) == expected
