from __future__ import annotations

import re
import time
from html import unescape
from typing import Any
from urllib.parse import urlencode

from tests.exports.read_page import Page
from tests.exports.small_trace import TEXTS, small_trace
from tests.web.hostile_trace import SHORT, hostile_trace
from tests.web.memory_shelf import MemoryShelf
from tests.web.open_client import open_client

PAGES = (
    "/?reports=1",
    f"/?reports=1&{urlencode({'q': SHORT[0], 'outlet': SHORT[1], 'language': SHORT[2], 'verdict': SHORT[3]})}",
    "/stories/s1",
    "/stories/s2",
    "/stories/s1/pair?parent=a&child=c",
    "/stories/s1/pair?parent=b&child=d",
    f"/stories/s1/pair?{urlencode({'parent': 'a', 'child': 'c', 'show': SHORT[0]})}",
    *(f"/stories/s1/text?document={name}" for name in "abcd"),
    "/stories/s1/synopsis?family=f1",
    f"/stories/{SHORT[0].replace('/', '%2f')}",
    f"/stories/s1/text?{urlencode({'document': SHORT[1]})}",
)
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def _ask(client: Any) -> list[str]:
    whole = client.post("/ask", content=urlencode({"text": "\n".join(SHORT)}), headers=FORM)
    wrong = client.post(
        "/ask", content=urlencode({"text": SHORT[0], "url": SHORT[1], "outlet": SHORT[2]}), headers=FORM
    )
    empty = client.post("/ask", content=urlencode({"text": " ", "url": SHORT[1], "published": SHORT[2]}), headers=FORM)
    assert (whole.status_code, wrong.status_code, empty.status_code) == (200, 422, 422)
    return [whole.text, wrong.text, empty.text]


def _shapes(pages: list[str]) -> tuple[set[str], set[str]]:
    read = [Page(page) for page in pages]
    return {tag for page in read for tag in page.tags}, {name for page in read for name in page.attributes}


def test_what_articles_and_readers_say_stays_text() -> None:
    calm_shelf, shelf = MemoryShelf(small_trace()), MemoryShelf(hostile_trace())
    with open_client(calm_shelf) as calm, open_client(shelf) as client:
        pages = [client.get(address).text for address in PAGES] + _ask(client)
        tags, attributes = _shapes([calm.get(address).text for address in PAGES] + _ask(calm))
    assert not {"iframe", "base", "img", "math", "object", "style"} & tags
    found_tags, found_attributes = _shapes(pages)
    assert found_tags <= tags
    assert found_attributes <= attributes | {"rel"}
    for page in pages:
        assert not re.search(r"<script[^>]*>window", page)
        assert Page(page).open == []
        links = [unescape(link) for link in re.findall(r'(?:href|src|action|formaction)="([^"]*)"', page)]
        assert not [link for link in links if not link.startswith(("/", "#", "http://", "https://"))]
        for tag in re.findall(r'<a [^>]*href="https?://[^>]*>', page):
            assert 'rel="noopener noreferrer nofollow"' in tag
    assert any(SHORT[0] in unescape(page) for page in pages)


def test_a_title_of_ten_megabytes_does_not_make_a_page_of_ten_megabytes() -> None:
    with open_client(MemoryShelf(hostile_trace(long=True))) as client:
        for address in PAGES:
            began = time.process_time()
            answer = client.get(address)
            assert answer.status_code in (200, 404, 422), address
            assert len(answer.content) < 1_000_000, (address, len(answer.content))
            assert time.process_time() - began < 5, address


def test_a_text_stands_on_its_page_whole_and_exact(client: Any) -> None:
    for name, text in TEXTS.items():
        story = "s2" if name == "e" else "s1"
        page = Page(client.get(f"/stories/{story}/text", params={"document": name}).text)
        assert "".join(words for _, words in page.pieces["x0"]) == text
