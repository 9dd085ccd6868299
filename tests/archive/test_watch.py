"""Folders and feeds that are followed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from samesource.archive.archive import Archive
from samesource.archive.follow_feed import FollowFeed
from samesource.archive.follow_files import FollowFiles
from samesource.archive.follower import Follower
from samesource.config import Config, ReadingConfig
from samesource.errors import InputError
from samesource.reading.fetching.answer import Answer
from samesource.reading.fetching.fetcher import Fetcher
from samesource.shelf import Receipt
from samesource.watch_config import WatchConfig
from tests.archive.mill_fire import OTHER, PAPER, STORY, WIRE, Fill

FEED = (
    """<rss version="2.0"><channel><title>Daily Echo</title><link>https://echo.example/</link>{items}</channel></rss>"""
)
ITEM = "<item><title>{title}</title><guid>{guid}</guid><description>{text}</description></item>"
AT_ONCE = WatchConfig(every=0.0)


def _feed(**texts: str) -> bytes:
    items = "".join(ITEM.format(title=f"Report {guid}", guid=guid, text=text) for guid, text in texts.items())
    return FEED.format(items=items).encode()


def _told(receipts: tuple[Receipt, ...]) -> list[tuple[str, str]]:
    return [(receipt.id, receipt.status) for receipt in receipts]


def _settled(follower: Follower) -> list[tuple[str, str]]:
    """Look twice, as files that are new have to be seen twice."""
    first = follower.look()
    assert not first.receipts
    return _told(follower.look().receipts)


def test_a_folder_is_followed_and_what_was_had_is_not_read_again(tmp_path: Path, fill: Fill) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "late.txt").write_text(PAPER, encoding="utf-8")
    with fill() as archive:
        follower = archive.follow([folder])
        assert _settled(follower) == [("late", "added")]
        before = archive.version()
        assert follower.look().receipts == ()
        assert archive.version() == before, "a look that brings nothing writes nothing"
        assert archive.story_of("late") == archive.story_of("wire")
        (folder / "late.txt").write_text(PAPER.replace("Three workers", "Two workers"), encoding="utf-8")
        (folder / "ferries.txt").write_text(OTHER, encoding="utf-8")
        assert _settled(follower) == [("ferries", "added"), ("late@2", "added")]
    with Archive(tmp_path / "archive") as again:
        follower = again.follow([folder])
        assert follower.look().receipts == follower.look().receipts == ()
        (folder / "late.txt").unlink()
        follower.look()
        ((count,),) = again._opened.connection.execute("SELECT COUNT(*) FROM watched").fetchall()
        assert count == 1, "what is gone is forgotten"
        assert again.story_of("late"), "but not what it held"


def test_a_file_that_grows_waits_until_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    files = FollowFiles([tmp_path], {})
    for text in ("The", "The council", "The council voted."):
        path.write_text(text, encoding="utf-8")
        assert files.look() == []
        assert files.waiting
    (ready,) = files.look()
    assert (ready.name, ready.path) == ("report.txt", path)
    files.done([ready])
    assert files.look() == []
    assert not files.waiting
    os.utime(path, ns=(1, 1))
    assert files.look() == []
    assert len(files.look()) == 1


def test_what_was_not_added_is_looked_at_again(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(OTHER, encoding="utf-8")
    files = FollowFiles([tmp_path], {})
    files.look()
    assert files.look() == files.look() != []


def test_a_folder_that_is_empty_is_none_that_is_missing(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    files = FollowFiles([folder], {})
    assert files.look() == []
    folder.rmdir()
    with pytest.raises(InputError, match="no such"):
        files.look()


def test_misfits_are_refused_at_once(fill: Fill, tmp_path: Path) -> None:
    with fill() as archive:
        with pytest.raises(InputError, match="no such"):
            archive.follow([tmp_path / "nowhere"])
        with pytest.raises(InputError, match="--fetch"):
            archive.follow(["https://echo.example/rss"])


def test_metadata_tells_of_what_comes_and_names_what_may_come_later(tmp_path: Path, fill: Fill) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "late.txt").write_text(PAPER, encoding="utf-8")
    table = folder / "metadata.csv"
    table.write_text("id,outlet\nlate,Late News\ntomorrow,Morning Post\n", encoding="utf-8")
    with fill() as archive:
        follower = archive.follow(folder, metadata=table)
        assert _settled(follower) == [("late", "added")]
        story = archive.story(str(archive.story_of("late")))
        assert {document.outlet for document in story.documents if document.id == "late"} == {"Late News"}


@dataclass
class Site:
    """A server of one feed: what it answers with, and the conditions it was asked under."""

    url: str = ""
    body: bytes = b""
    status: int = 200
    etag: str = '"1"'
    asked: list[str | None] = field(default_factory=list)


@pytest.fixture
def site() -> Iterator[Site]:
    """A site on this machine."""
    made = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/robots.txt":
                self.send_error(404)
                return
            condition = self.headers.get("If-None-Match")
            made.asked.append(condition)
            same = condition == made.etag and made.status == 200
            self.send_response(304 if same else made.status)
            self.send_header("ETag", made.etag)
            self.end_headers()
            self.wfile.write(b"" if same else made.body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.url = f"http://127.0.0.1:{server.server_port}/feed"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield made
    server.shutdown()
    server.server_close()


def test_a_feed_is_asked_for_what_is_new_alone_and_failures_are_lines(tmp_path: Path, site: Site) -> None:
    reading = ReadingConfig(fetch=True, fetch_pause=0.0, fetch_private=True, fetch_seconds=2.0)
    with Archive.create(tmp_path / "archive", config=Config(reading=reading)) as archive:
        follower = archive.follow([site.url], config=AT_ONCE)
        site.body = _feed(a=STORY)
        assert _told(follower.look().receipts) == [(f"{site.url}#a", "added")]
        assert follower.look().receipts == ()
        site.status = 503
        (failure,) = follower.look().failures
        assert failure[0] == site.url
        assert "503" in failure[1]
        site.status, site.etag, site.body = 200, '"2"', _feed(b=OTHER, a=STORY.replace("Three", "Four"))
        assert _told(follower.look().receipts) == [(f"{site.url}#b", "added"), (f"{site.url}#a@2", "added")]
        later = archive.follow([site.url], config=AT_ONCE)
        assert later.look().receipts == ()
        assert site.asked == [None, '"1"', '"1"', '"1"', '"2"']


def test_pauses_of_a_feed_that_fails_grow_to_a_bound_and_end_with_success() -> None:
    class Failing(Fetcher):
        down = True

        def fetch(self, url: str, conditions: object = None) -> Answer:  # noqa: ARG002
            if self.down:
                raise InputError("the server answers 503")
            return Answer(url, 200)

    fetcher = Failing(ReadingConfig())
    feed = FollowFeed("https://echo.example/rss", None, WatchConfig(every=60.0, longest_pause=300.0))
    now, pauses = 0.0, []
    for _ in range(5):
        with pytest.raises(InputError, match="tried again"):
            feed.fetch(fetcher, now)
        pause = next(seconds for seconds in range(10_000) if feed.is_due(now + seconds))
        pauses.append(pause)
        now += pause
    assert pauses == [120, 240, 300, 300, 300]
    fetcher.down = False
    assert feed.fetch(fetcher, now)
    assert feed.is_due(now + 60)
    assert not feed.is_due(now + 59)


def test_stopping_leaves_the_rest_for_the_next_time(tmp_path: Path, fill: Fill) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text(OTHER.replace("Saltby", f"Saltby {name}"), encoding="utf-8")
    with fill() as archive:
        follower = archive.follow(folder)
        follower.look()
        asked = iter((False, True))
        assert _told(follower.look(lambda: next(asked, True)).receipts) == [("a", "added")]
        assert _told(follower.look().receipts) == [("b", "added"), ("c", "added")]


def test_the_command_ends_in_good_order(tmp_path: Path, fill: Fill) -> None:
    fill().close()
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "late.txt").write_text(WIRE, encoding="utf-8")
    command = [sys.executable, "-m", "samesource", "watch", str(folder), "--archive", str(tmp_path / "archive")]
    with subprocess.Popen([*command, "--every", "0.2"], stdout=subprocess.PIPE, text=True) as watching:
        assert watching.stdout is not None
        line = watching.stdout.readline()
        watching.send_signal(signal.SIGINT)
        rest = watching.stdout.read()
        assert watching.wait(60) == 0
    assert line.startswith("late joins story")
    assert rest == "1 added.\n"
    began = time.monotonic()
    done = subprocess.run([*command, "--once"], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("0 added.\n", "")
    assert time.monotonic() - began < 60
