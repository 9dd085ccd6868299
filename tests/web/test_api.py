from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from samesource.model import Trace
from tests.exports.small_trace import TEXTS, small_trace
from tests.web.memory_shelf import MemoryShelf
from tests.web.open_client import open_client

SCHEMA = Path(__file__).parents[2] / "src" / "samesource" / "schema" / "trace-1.json"


def test_a_story_comes_as_a_trace_that_reads_back(client: Any, shelf: MemoryShelf) -> None:
    answer = client.get("/api/stories/s1/trace", params={"text": True})
    assert Trace.from_json(answer.content) == shelf.story("s1")
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.validate(answer.json(), json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert "text" not in client.get("/api/stories/s1/trace").json()["documents"][0]


@pytest.mark.parametrize("part", ["documents", "relations", "lineage", "changes", "claims", "damage"])
def test_parts_page_through_to_the_whole(client: Any, part: str) -> None:
    whole = client.get("/api/stories/s1/trace").json()[part]
    found, address = [], f"/api/stories/s1/{part}?size=1"
    while address:
        page = client.get(address).json()
        assert page["total"] == len(whole)
        assert len(page[part]) <= 1
        found += page[part]
        address = page["next"]
    assert found == whole


def test_lists_page_through_to_the_whole(client: Any) -> None:
    first = client.get("/api/stories?size=1").json()
    assert (first["total"], first["page"], first["size"]) == (2, 1, 1)
    second = client.get(first["next"]).json()
    assert second["next"] is None
    titles = [page["stories"][0]["title"] for page in (first, second)]
    assert titles == [story["title"] for story in client.get("/api/stories").json()["stories"]]
    assert titles == ["Bridge closes", "Harbour fair opens"]
    assert client.get("/api/stories?page=99").json()["stories"] == []
    assert "found_by" not in first["stories"][0]


def test_a_document_leads_to_its_story(client: Any) -> None:
    assert client.get("/api/documents", params={"id": "e"}).json() == {"document": "e", "story": "s2"}
    missing = client.get("/api/documents", params={"id": "zz"})
    assert missing.status_code == 404
    assert missing.headers["content-type"] == "application/problem+json"
    assert missing.json()["status"] == 404


@pytest.mark.parametrize(
    "address", ["/", "/stories/s1", "/api/stories", "/api/stories/s1/trace", "/stories/s1/text?document=a"]
)
def test_what_a_reader_has_is_not_sent_again(client: Any, shelf: MemoryShelf, address: str) -> None:
    first = client.get(address)
    tag = first.headers["etag"]
    again = client.get(address, headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag
    shelf.added.append(shelf.story("s1").documents[0])  # the shelf has changed
    later = client.get(address, headers={"If-None-Match": tag})
    assert later.status_code == 200
    assert later.headers["etag"] != tag
    assert later.content == first.content


def test_head_is_get_without_its_body(client: Any) -> None:
    got, headed = client.get("/stories/s1"), client.head("/stories/s1")
    assert (headed.status_code, headed.content) == (200, b"")
    assert headed.headers["etag"] == got.headers["etag"]


def test_answers_are_packed_for_those_who_can_unpack_them(client: Any) -> None:
    packed = client.get("/stories/s1", headers={"Accept-Encoding": "gzip"})
    plain = client.get("/stories/s1", headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.text == plain.text
    assert int(packed.headers["content-length"]) * 3 < int(plain.headers["content-length"])


def test_a_question_is_answered_with_a_trace(client: Any, shelf: MemoryShelf) -> None:
    answer = client.post("/api/ask", json={"text": TEXTS["c"], "outlet": "Span", "published": "2031-03-01"})
    assert answer.status_code == 200, answer.text
    trace = Trace.from_json(answer.content)
    asked = answer.headers["samesource-document"]
    assert asked in {document.id for document in trace.documents}
    assert shelf.asked[0].outlet == "Span"
    assert client.post("/api/ask", json={"text": ""}).status_code == 422
    assert client.post("/api/ask", json={"text": "a", "url": "javascript:alert(1)"}).status_code == 422
    assert client.post("/api/ask", content=b'{"text": "\\ud800"}').status_code == 422
    assert client.post("/api/ask", content=b"{").status_code == 422


def test_the_description_is_of_openapi_3_1_and_complete(client: Any) -> None:
    described = client.get("/api/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    text = json.dumps(described)
    wanted = {part.split('"')[0] for part in text.split('"#/components/schemas/')[1:]}
    assert wanted - set(described["components"]["schemas"]) == set()
    assert {"/api/stories", "/api/stories/{story}/trace", "/api/ask", "/api/documents", "/healthz"} <= set(
        described["paths"]
    )


def test_it_tells_how_it_is() -> None:
    with open_client(MemoryShelf(small_trace())) as client:
        assert client.get("/healthz").json()["status"] == "ok"
        for _ in range(3):
            client.get("/stories/s1")
        client.get("/stories/secret-words")
        told = client.get("/metrics")
        assert told.headers["content-type"].startswith("text/plain; version=0.0.4")
        assert 'samesource_requests_total{route="/stories/{story}",method="GET",status="200"} 3' in told.text
        assert "samesource_cache_hits 2" in told.text
        assert "samesource_stories 2\n" in told.text
        assert "secret" not in told.text
        for line in told.text.splitlines():
            assert line.startswith("# ") or float(line.rsplit(" ", 1)[1]) >= 0
