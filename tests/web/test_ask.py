from __future__ import annotations

import threading
import time
from typing import Any
from urllib.parse import urlencode

import pytest

from samesource.errors import InputError, UnsupportedError
from samesource.serve_config import ServeConfig
from tests.exports.read_page import Page
from tests.exports.small_trace import TEXTS, small_trace
from tests.web.memory_shelf import MemoryShelf
from tests.web.open_client import open_client

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def _post(client: Any, **given: str) -> Any:
    return client.post("/ask", content=urlencode(given), headers=FORM)


def test_a_pasted_text_is_told_where_it_comes_from(client: Any, shelf: MemoryShelf) -> None:
    answer = _post(client, text=TEXTS["a"], outlet="Span", url="https://span.example/1", published="2031-03-02")
    assert answer.status_code == 200
    page = Page(answer.text)
    for words in (
        "It derives from 01, Coast Wire",
        "As an excerpt of 01, Coast Wire: very likely (0.90)",
        "nothing of what was pasted is kept",
        "the pasted text derives from",
        "The story as it is held",
    ):
        assert words in page.text, words
    assert "/stories/s1" in page.links
    assert [name for name, count in page.ids.items() if count > 1] == []
    assert answer.headers["cache-control"] == "no-store"
    asked = shelf.asked[0]
    assert (asked.outlet, asked.url, asked.published) == ("Span", "https://span.example/1", "2031-03-02")
    assert asked.text == TEXTS["a"].replace("\r\n", "\n")
    assert "pasted" not in client.get("/stories/s1").text


@pytest.mark.parametrize("error", [InputError("too short"), UnsupportedError("too many documents", remedy="Build one")])
def test_a_refusal_keeps_what_was_typed(error: Exception) -> None:
    class Refusing(MemoryShelf):
        def ask(self, document: Any) -> Any:  # noqa: ARG002
            raise error

    with open_client(Refusing(small_trace())) as client:
        answer = _post(client, text="A text typed by hand.", outlet="Span")
        assert answer.status_code in (409, 422)
        assert "A text typed by hand." in answer.text
        assert 'value="Span"' in answer.text
        assert str(error) in Page(answer.text).text


def test_nothing_pasted_is_a_question_for_more(client: Any, shelf: MemoryShelf) -> None:
    assert _post(client, text="  \n ").status_code == 422
    assert client.post("/ask", content=b"\xff\xfe&=&text", headers=FORM).status_code == 422
    assert client.post("/ask", content=b"&".join(b"a=1" for _ in range(99)), headers=FORM).status_code == 422
    assert shelf.asked == []


def test_too_many_questions_at_once_are_told_to_come_back() -> None:
    shelf = MemoryShelf(small_trace())
    shelf.may_answer.clear()
    with open_client(shelf, ServeConfig(asks=1, asks_waiting=1)) as client:
        statuses: list[int] = []

        def ask() -> None:
            statuses.append(_post(client, text=TEXTS["a"]).status_code)

        waiting = [threading.Thread(target=ask) for _ in range(2)]
        for thread in waiting:
            thread.start()
        deadline = time.monotonic() + 10
        while "asking_taken 2" not in client.get("/metrics").text:
            assert time.monotonic() < deadline
            time.sleep(0.01)
        refused = _post(client, text=TEXTS["a"])
        assert refused.status_code == 503
        assert refused.headers["retry-after"] == "5"
        assert client.get("/stories/s1").status_code == 200, "reading goes on meanwhile"
        shelf.may_answer.set()
        for thread in waiting:
            thread.join()
        assert statuses == [200, 200]
        assert _post(client, text=TEXTS["a"]).status_code == 200
        assert "asking_refused 1" in client.get("/metrics").text
