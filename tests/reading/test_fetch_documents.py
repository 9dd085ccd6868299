"""Fetching: asked for, polite, bounded, and never inside a private network."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.fetch_documents import fetch_documents
from samesource.reading.fetching.find_public_host import find_public_host
from samesource.reading.fetching.parse_address import parse_address
from samesource.reading.process.parser_process import ParserProcess
from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.records.read_statements import read_statements
from samesource.records.statement import Statement

STORY = "The council of Saltby voted on Wednesday to keep the last lighthouse keeper on the coast.\n"
OPTIONS = ReadingConfig(fetch=True, fetch_pause=0.0, fetch_private=True, fetch_seconds=2.0)


@dataclass
class Site:
    """A server of pages: path → (status, headers, body)."""

    origin: str = ""
    pages: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def site() -> Iterator[Site]:
    """A site on this machine."""
    made = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            made.asked.append(self.path)
            status, headers, body = made.pages.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.origin = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield made
    server.shutdown()
    server.server_close()
    thread.join()


def fetch(site: Site, *paths: str) -> dict[str, DocumentRow | RejectedRow]:
    urls = [site.origin + path for path in paths]
    with ParserProcess(OPTIONS) as parsers:
        rows = list(fetch_documents(urls, OPTIONS, parsers, lambda: "2030-04-03T10:00:00Z"))
    return {row.id.removeprefix(site.origin): row for row in rows}


def reason(row: DocumentRow | RejectedRow) -> str:
    assert isinstance(row, RejectedRow)
    return row.reason


def test_addresses_are_refused_unless_fetching_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--fetch"):
        read_documents(["https://a.example/x", tmp_path])


def test_a_page_is_read_with_what_the_server_says(site: Site) -> None:
    header = {"Last-Modified": "Wed, 03 Apr 2030 08:00:00 GMT"}
    site.pages["/a"] = (200, {**header, "Content-Type": "text/plain; charset=utf-8"}, STORY.encode())
    (row,) = read_documents([site.origin + "/a"], None, OPTIONS)
    assert isinstance(row, DocumentRow)
    assert (row.id, row.text, row.url, row.path) == (site.origin + "/a", STORY, site.origin + "/a", None)
    assert Statement("modified", "2030-04-03T08:00:00Z", "http") in read_statements(row.statements_json)
    assert "crawled" in {statement.kind for statement in read_statements(row.statements_json)}
    assert site.asked == ["/robots.txt", "/a"]


def test_robots_are_asked_and_obeyed(site: Site) -> None:
    rules = b"User-agent: *\nDisallow: /*.secret$\nAllow: /open\nDisallow: /open/not\n"
    site.pages |= {"/robots.txt": (200, {}, rules), "/open": (200, {}, STORY.encode())}
    rows = fetch(site, "/open", "/open/not", "/x.secret")
    assert isinstance(rows["/open"], DocumentRow)
    assert "robots.txt" in reason(rows["/open/not"])
    assert "robots.txt" in reason(rows["/x.secret"])
    assert site.asked == ["/robots.txt", "/open"]


def test_without_knowing_the_rules_nothing_is_fetched(site: Site) -> None:
    site.pages |= {"/robots.txt": (503, {}, b""), "/a": (200, {}, STORY.encode())}
    assert "robots.txt cannot be had" in reason(fetch(site, "/a")["/a"])
    assert site.asked == ["/robots.txt"]


def test_redirects_are_followed_checked_and_counted(site: Site) -> None:
    site.pages |= {
        "/a": (301, {"Location": "/b"}, b""),
        "/b": (200, {}, STORY.encode()),
        "/round": (302, {"Location": "/round"}, b""),
        "/out": (302, {"Location": "file:///etc/passwd"}, b""),
    }
    rows = fetch(site, "/a", "/round", "/out")
    row = rows["/a"]
    assert isinstance(row, DocumentRow)
    assert row.url == site.origin + "/b"
    assert "more than 5 times" in reason(rows["/round"])
    assert "only addresses with http" in reason(rows["/out"])


def test_answers_are_bounded(site: Site) -> None:
    bomb = gzip.compress(bytes(70_000_000), 9)
    site.pages |= {
        "/bomb": (200, {"Content-Encoding": "gzip"}, bomb),
        "/none": (410, {}, b""),
        "/busy": (429, {}, b""),
    }
    rows = fetch(site, "/bomb", "/none", "/busy")
    assert "too long" in reason(rows["/bomb"])
    assert "answers 410" in reason(rows["/none"])
    assert "try later" in reason(rows["/busy"])


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "10.0.0.1", "192.168.1.1", "169.254.169.254", "::1", "0.0.0.0", "::ffff:10.0.0.1"],
)
def test_private_networks_are_out_of_bounds(host: str) -> None:
    with pytest.raises(InputError, match=r"private|found"):
        find_public_host(host, 80)
    url = f"http://[{host}]/" if ":" in host else f"http://{host}/"
    options = ReadingConfig(fetch=True, fetch_pause=0.0)
    (row,) = fetch_documents([url], options, ParserProcess(options))
    assert isinstance(row, RejectedRow)


@pytest.mark.parametrize(
    "url", ["ftp://a.example/", "http://", "http://me:you@a.example/", "http://a.example:99999/", "x"]
)
def test_what_is_no_plain_address_is_refused(url: str) -> None:
    with pytest.raises(InputError):
        parse_address(url)


def test_addresses_are_written_as_requests_need_them() -> None:
    address = parse_address("https://bücher.example/straße?q=ü b&x=%20")
    assert address.host == "xn--bcher-kva.example"
    assert address.target == "/stra%C3%9Fe?q=%C3%BC%20b&x=%20"
    assert parse_address("../c", base="http://a.example:81/b/d/").url == "http://a.example:81/b/c"
    assert parse_address("http://a.example:81/").host_header == "a.example:81"
