from __future__ import annotations

import json
import logging
import sys
from typing import Any

import pytest

from samesource.serve_config import ServeConfig
from samesource.shelving.trace_shelf import TraceShelf
from samesource.web.json_lines import JsonLines
from tests.exports.small_trace import small_trace
from tests.web.conftest import TOKEN
from tests.web.memory_shelf import MemoryShelf
from tests.web.open_client import open_client

GIVEN = {"documents": [{"text": "A report.", "id": "n1"}]}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize(
    "address", ["/", "/stories/s1", "/ask", "/api/stories", "/nope", "/api/nope", "/healthz", "/metrics"]
)
def test_every_answer_bears_the_headers(client: Any, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-frame-options"] == "DENY"
    assert "access-control-allow-origin" not in headers
    assert "server" not in headers


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("LOCALHOST:8391", 200),
        ("127.0.0.1:8391", 200),
        ("[::1]:8391", 200),
        ("192.168.0.7", 200),
        ("stories.example", 200),
        ("stories.example.", 200),
        ("evil.example", 421),
        ("localhost.evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("localhost:80:80", 421),
        ("localhost/evil", 421),
        ("", 421),
    ],
)
def test_it_answers_under_its_own_names_only(client: Any, host: str, status: int) -> None:
    assert client.get("/", headers={"Host": host}).status_code == status


def test_only_the_token_admits_to_adding(client: Any, shelf: MemoryShelf) -> None:
    for wrong in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": f"Basic {TOKEN}"}, {"Authorization": TOKEN}):
        refused = client.post("/api/documents", json=GIVEN, headers=wrong)
        assert refused.status_code == 401, wrong
        assert refused.headers["www-authenticate"] == "Bearer"
    assert client.post("/api/documents?token=" + TOKEN, json=GIVEN).status_code == 401
    assert shelf.added == []
    stored = client.post("/api/documents", json=GIVEN, headers={"Authorization": f"Bearer {TOKEN}"})
    assert stored.status_code == 201
    assert stored.json()["receipts"] == [{"id": "n1", "status": "added", "story": "s1", "reason": None}]
    assert [document.text for document in shelf.added] == ["A report."]


def test_without_a_token_nothing_can_be_added() -> None:
    shelf = MemoryShelf(small_trace())
    with open_client(shelf) as client:
        for given in ({}, {"Authorization": "Bearer "}, {"Authorization": "Bearer None"}):
            assert client.post("/api/documents", json=GIVEN, headers=given).status_code == 403
    assert shelf.added == []


def test_a_shelf_that_is_only_read_says_so() -> None:
    with open_client(TraceShelf(small_trace()), token=TOKEN) as client:
        refused = client.post("/api/documents", json=GIVEN, headers={"Authorization": f"Bearer {TOKEN}"})
        assert refused.status_code == 409
        assert "archive" in refused.json()["detail"]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "POST"])
def test_nothing_else_takes_a_method_that_writes(client: Any, method: str) -> None:
    for address in ("/", "/stories/s1", "/api/stories", "/api/stories/s1/trace", "/healthz", "/static/x/y"):
        assert client.request(method, address).status_code in (404, 405)


def test_large_bodies_are_refused_before_they_are_read() -> None:
    shelf = MemoryShelf(small_trace())
    with open_client(shelf, ServeConfig(asked_bytes=2_000, added_bytes=4_000, asked_characters=500), TOKEN) as client:
        bearer = {"Authorization": f"Bearer {TOKEN}"}
        assert client.post("/ask", content=b"text=" + b"a" * 3_000, headers=FORM).status_code == 413
        assert client.post("/ask", content=b"text=" + b"a" * 900, headers=FORM).status_code == 413
        assert client.post("/api/ask", json={"text": "a" * 3_000}).status_code == 413
        streamed = (b"text=" if n == 0 else b"a" * 500 for n in range(50))
        assert client.post("/ask", content=streamed, headers=FORM).status_code == 413
        assert (
            client.post("/api/documents", json={"documents": [{"text": "a" * 3_000}]}, headers=bearer).status_code
            == 201
        )
        assert (
            client.post("/api/documents", json={"documents": [{"text": "a" * 5_000}]}, headers=bearer).status_code
            == 413
        )
        assert client.get("/", headers={"Content-Length": "-1"}).status_code == 413
    assert len(shelf.asked) == 0


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({}, 200),
        ({"Origin": "http://localhost"}, 200),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://localhost.evil.example"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
    ],
)
def test_forms_of_other_sites_may_not_ask(client: Any, shelf: MemoryShelf, sent: dict[str, str], status: int) -> None:
    assert client.post("/ask", content=b"text=A+report.", headers=FORM | sent).status_code == status
    assert len(shelf.asked) == (status == 200)


def test_a_body_that_a_foreign_form_could_send_is_no_question_of_a_machine(client: Any, shelf: MemoryShelf) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        sent = client.post("/api/ask", content=b'{"text": "A report."}', headers={"Content-Type": kind})
        assert sent.status_code == 422, kind
        assert client.post("/ask", content=b"text=a", headers={"Content-Type": "text/plain"}).status_code == 415
    assert shelf.asked == []


def test_neither_pasted_text_nor_tokens_are_logged(client: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    secret = "zyxwvut"
    client.post("/ask", content=f"text={secret}+report&outlet={secret}".encode(), headers=FORM)
    client.post("/api/ask", json={"text": secret, "url": secret})
    client.post("/api/documents", json=GIVEN, headers={"Authorization": f"Bearer {secret}"})
    client.get(f"/?q={secret}")
    client.get(f"/stories/{secret}", headers={"Referer": secret, "User-Agent": secret})
    lines = [JsonLines().format(record) for record in caplog.records if record.name.startswith("samesource")]
    assert len(lines) == 5
    assert not [line for line in lines if secret in line or TOKEN in line]
    told = json.loads(lines[-1])
    assert (told["event"], told["route"], told["status"]) == ("request", "/stories/{story}", 404)


def test_what_fails_is_told_in_the_log_without_the_words_it_failed_on() -> None:
    class Broken(MemoryShelf):
        def story(self, id: str) -> Any:  # noqa: A002
            raise RuntimeError(f"cannot parse {id} zyxwvut")

    with open_client(Broken(small_trace()), raises=False) as client:
        answer = client.get("/stories/s1")
        assert answer.status_code == 500
        assert "zyxwvut" not in answer.text
        assert answer.headers["x-content-type-options"] == "nosniff"
    try:
        raise RuntimeError("zyxwvut")
    except RuntimeError:
        record = logging.LogRecord("uvicorn.error", logging.ERROR, "", 1, "failed", (), sys.exc_info())
    line = JsonLines().format(record)
    assert "zyxwvut" not in line
    assert json.loads(line)["error"] == "RuntimeError"
