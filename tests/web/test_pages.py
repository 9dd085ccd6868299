from __future__ import annotations

import re
from html import unescape
from typing import Any
from urllib.parse import urljoin

import pytest

from tests.exports.read_page import Page
from tests.exports.trace_from_truth import trace_from_truth
from tests.web.memory_shelf import MemoryShelf
from tests.web.open_client import open_client


def _walk(client: Any, start: str) -> dict[str, str]:
    """Fetch every page that can be reached by links, each address once."""
    pages: dict[str, str] = {}
    waiting = [start]
    while waiting:
        address = waiting.pop()
        if address in pages:
            continue
        answer = client.get(address)
        assert answer.status_code == 200, (address, answer.status_code, answer.text[:300])
        pages[address] = answer.text if "html" in answer.headers["content-type"] else ""
        for link in re.findall(r'(?:href|src)="([^"]*)"', pages[address]):
            target = urljoin(f"http://localhost{address}", unescape(link)).partition("#")[0]
            if target.startswith("http://localhost/"):
                waiting.append(target.removeprefix("http://localhost"))
    return pages


def test_every_link_of_every_page_leads_somewhere(client: Any) -> None:
    pages = _walk(client, "/?reports=1")
    kinds = {re.sub(r"[?].*|/stories/[^/]+", "", address) for address in pages}
    assert {"/", "/ask", "/pair", "/text", "/trace"} <= {"/" + kind.rsplit("/", 1)[-1] for kind in kinds} | kinds


def test_pages_are_well_formed_name_things_once_and_hold_nothing_inline(client: Any) -> None:
    for address, source in _walk(client, "/?reports=1").items():
        if not source:
            continue
        page = Page(source)
        assert not page.open, address
        assert [name for name, count in page.ids.items() if count > 1] == [], address
        assert "style" not in page.tags, address
        assert not [name for name in page.attributes if name.startswith("on") or name == "style"], address
        for script in re.findall(r"<script([^>]*)>", source):
            assert 'src="/static/' in script or 'type="application/json"' in script, (address, script)
        inner = {link[1:] for link in page.links if link.startswith("#")}
        assert {name for name in inner if name not in page.ids and not re.match(r"c\d", name)} == set(), address


def test_the_story_page_answers_in_its_headline(client: Any) -> None:
    text = Page(client.get("/stories/s1").text).text
    for words in (
        "Four reports, one to three independent texts; both claims rest on a single origin each",
        "5 documents held here",
        "Among the 5 documents held here; no dependence found is not proof of independence",
        "direction undetermined",
        "40 → 400",
        "حادث على الجسر",
        "One sentence across all reports",
    ):
        assert words in text, words


def test_two_texts_stand_side_by_side_with_their_changes_marked(client: Any) -> None:
    source = client.get("/stories/s1/pair", params={"parent": "a", "child": "c"}).text
    page = Page(source)
    assert "2 factual changes" in page.text
    assert re.search(r'<mark class="chg factual" id="c1-0-1o"[^>]*><sup[^>]*>1</sup>', source)
    assert re.search(r'<mark class="chg factual" id="c1-0-1n"', source)
    assert "Subscribe to our letter!" in page.text
    assert "<b>appeal</b>" in source
    whole = re.findall(r'<span class="(?:ln|solo|)[^"]*"[^>]*>|data-q="0"', source)
    assert whole, "passages are marked"


def test_a_link_to_a_change_of_the_story_page_names_a_mark_of_the_pair_page(client: Any) -> None:
    story = client.get("/stories/s1").text
    links = [unescape(link) for link in re.findall(r'href="(/stories/s1/pair[^"#]*#c[^"]*)"', story)]
    assert links
    for link in links:
        address, _, mark = link.partition("#")
        page = Page(client.get(address).text)
        assert mark in page.ids or f"{mark}n" in page.ids or f"{mark}o" in page.ids, link


def test_evidence_asked_for_is_shown(client: Any) -> None:
    source = client.get("/stories/s1/pair", params={"parent": "a", "child": "c", "show": "15-60,11-60"}).text
    assert source.count('<mark class="sh style"') >= 2
    calm = client.get("/stories/s1/pair", params={"parent": "a", "child": "c", "show": "x-9,<b>,-3,4-"}).text
    assert '<mark class="sh' not in calm.replace('<mark class="sh">Yellow', "")


def test_the_drawing_can_be_unfolded_and_told_apart_from_time() -> None:
    shelf = MemoryShelf(trace_from_truth()[0])
    with open_client(shelf) as client:
        story = next(entry.id for entry in shelf.stories() if entry.documents > 1)
        timed = client.get(f"/stories/{story}").text
        untimed = client.get(f"/stories/{story}?axis=descent").text
        assert "Left to right is time" in timed
        assert "Left to right is time" not in untimed
        assert "Along time" in untimed
        opened, folded = (client.get(f"/stories/{story}?copies={how}").text for how in ("open", "folded"))
        assert opened.count('class="node') >= folded.count('class="node')


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("reports=1", {"Bridge closes", "Harbour fair opens"}),
        ("", {"Bridge closes"}),
        ("reports=1&q=HARBOUR", {"Harbour fair opens"}),
        ("reports=1&q=harbour+bridge", set()),
        ("outlet=coast", {"Bridge closes"}),
        ("reports=1&language=ar", {"Bridge closes"}),
        ("verdict=single-text", {"Bridge closes"}),
        ("verdict=circular", set()),
        ("reports=1&changed=true", {"Bridge closes"}),
        ("reports=1&since=2031-03-01&until=2031-03-01", {"Bridge closes"}),
        ("reports=1&since=2031-03-02", set()),
    ],
)
def test_the_list_is_searched_and_filtered(client: Any, asked: str, found: set[str]) -> None:
    text = Page(client.get(f"/?{asked}").text).text
    assert {title for title in ("Bridge closes", "Harbour fair opens") if title in text} == found
    told = client.get(f"/api/stories?{asked or 'reports=2'}").json()
    assert {story["title"] for story in told["stories"]} == found
    assert told["total"] == len(found)


def test_a_page_beyond_the_last_shows_the_last(client: Any) -> None:
    assert "Bridge closes" in client.get("/?page=999").text


@pytest.mark.parametrize(
    "address",
    [
        "/stories/none",
        "/stories/s1/pair?parent=a&child=zz",
        "/stories/s1/pair?parent=a&child=a",
        "/stories/s1/text?document=../../etc/passwd",
        "/static/000000000000/pages.js",
        "/static/../pages.css",
        "/static/%2e%2e/%2e%2e/config.py",
        "/..%2f..%2fetc/passwd",
        "/etc/passwd",
        "/favicon.ico",
    ],
)
def test_what_is_not_there_is_not_found(client: Any, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "root:" not in answer.text
    Page(answer.text)


def test_a_family_is_read_sentence_by_sentence(client: Any) -> None:
    page = client.get("/stories/s1/synopsis", params={"family": "f1"})
    assert page.status_code == 200
    assert "The bridge closed after" in Page(page.text).text
    assert client.get("/stories/s1/synopsis", params={"family": "none"}).status_code == 422
