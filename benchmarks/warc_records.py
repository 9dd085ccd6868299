"""Read web archives of 1,000 and 10,000 generated pages: pages a second on one core, memory, the cost of each part.

    python benchmarks/warc_records.py [--few]

The pages are made here from a seed: five makes of page, 30 to 60 KB each, about half of them compressed and a tenth of
the records no pages at all. Beside the readers the same archive is run through by fastwarc alone, through resiliparse's
extraction, and a sample through trafilatura, in the same process one after the other: the ratios hold on any machine.
Each archive is read in a process of its own, whose peak resident memory is told. `--few`: 200 and 1,000 pages.
"""

from __future__ import annotations

import gzip
import json
import logging
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

SEED = 20
SYLLABLES = (
    "ba",
    "ren",
    "ti",
    "mo",
    "la",
    "cor",
    "ven",
    "as",
    "dul",
    "pi",
    "go",
    "mar",
    "tes",
    "ul",
    "kin",
    "or",
    "fel",
)
SAMPLE = 300
HEAD = "HTTP/1.1 200 OK\r\nContent-Type: {type}\r\nLast-Modified: Mon, 12 May 2031 06:30:00 GMT\r\n{more}\r\n"


class Writer:
    """Writes pages in words of its own."""

    def __init__(self, seed: int) -> None:
        self.choices = random.Random(seed)
        self.words = ["".join(self.choices.choices(SYLLABLES, k=self.choices.randint(1, 4))) for _ in range(3_000)]

    def sentence(self) -> str:
        """Return a sentence."""
        return " ".join(self.choices.choices(self.words, k=self.choices.randint(8, 24))).capitalize() + "."

    def paragraphs(self) -> list[str]:
        """Return the paragraphs of a story."""
        count = self.choices.randint(5, 25)
        return [" ".join(self.sentence() for _ in range(self.choices.randint(1, 4))) for _ in range(count)]

    def page(self, number: int) -> str:
        """Return a page of one of five makes."""
        title, story = self.sentence()[:-1], self.paragraphs()
        facts = {"@type": "NewsArticle", "headline": title, "datePublished": "2031-05-12T06:30:00Z"}
        head = (
            f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="The Courier">'
            f'<link rel="canonical" href="https://courier.example/{number}">'
        )
        if number % 5 < 3:
            head += f'<script type="application/ld+json">{json.dumps(facts)}</script>'
        menu = "".join(f'<li class="item"><a href="/{word}">{word}</a></li>' for word in self.words[:120])
        lines = "".join(f"<p>{text}</p>" for text in story)
        body = (
            f"<article><h1>{title}</h1><time datetime='2031-05-12T06:30Z'>12 May</time>{lines}</article>",
            f'<div itemscope itemtype="https://schema.org/NewsArticle"><div itemprop="articleBody">{lines}</div></div>',
            f'<div class="post"><h1>{title}</h1><div class="entry-content">{lines}</div></div>',
            f"<div id='c'><h2>{title}</h2>{'<br><br>'.join(story)}</div>",
            f"<main><h1>{title}</h1>{''.join(f'<div class=t><p>{text}</p></div>' for text in story)}</main>",
        )[number % 5]
        filling = "var settings = " + json.dumps(self.choices.sample(self.words, 1_200)) + ";"
        return (
            f'<!doctype html><html lang="en"><head><title>{title} | The Courier</title>{head}<script>{filling}</script>'
            f"</head><body><header><nav><ul>{menu}</ul></nav></header>{body}<aside>{self.cards()}</aside>"
            f"<footer><ul>{menu}</ul></footer><script>{filling[:9_000]}</script></body></html>"
        )

    def cards(self) -> str:
        """Return teasers of other stories."""
        shown = range(self.choices.randint(10, 40))
        return "".join(
            f'<div class="card"><a href="/{i}"><h3>{self.sentence()}</h3></a><p>Text</p></div>' for i in shown
        )

    def records(self, pages: int) -> Iterator[bytes]:
        """Yield the records of an archive."""
        for number in range(pages):
            body = self.page(number).encode()
            packed = number % 2 == 0
            more = "Content-Encoding: gzip\r\n" if packed else ""
            yield self.record(gzip.compress(body, 1, mtime=0) if packed else body, "text/html; charset=utf-8", more)
            if number % 10 == 0:
                yield self.record(b"\x89PNG" + bytes(2_000), "image/png", "")

    def record(self, body: bytes, kind: str, more: str) -> bytes:
        """Return one response."""
        block = HEAD.format(type=kind, more=more).encode() + body
        name = f"{self.choices.getrandbits(128):032x}"
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{name}>\r\n"
            "WARC-Date: 2031-05-13T00:00:00Z\r\n"
            f"WARC-Target-URI: https://courier.example/{name}\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(block)}\r\n\r\n"
        )
        return head.encode() + block + b"\r\n\r\n"


def write_archive(path: Path, pages: int) -> None:
    """Write a compressed archive, a member a record as crawlers do."""
    with path.open("wb") as file:
        for record in Writer(SEED).records(pages):
            file.write(gzip.compress(record, 1, mtime=0))


def pages_of(path: Path) -> Iterator[str]:
    """Yield the decoded pages by fastwarc alone."""
    from fastwarc.warc import ArchiveIterator

    for record in ArchiveIterator(str(path), auto_decode="all"):
        if (record.http_content_type or "").startswith("text/html"):
            yield record.reader.read().decode()


def read_by_samesource(path: Path) -> int:
    """Read the archive as any file and count its documents."""
    from samesource.config import ReadingConfig
    from samesource.reading.read_received import read_received
    from samesource.reading.rows import DocumentRow
    from samesource.reading.start_received import start_received

    with path.open("rb") as stream:
        received = start_received(path.name, path.name, path.name, stream, path)
        return sum(
            isinstance(row, DocumentRow) for row in read_received(received, ReadingConfig(unpacked_bytes=1 << 40))
        )


def read_by_resiliparse(path: Path) -> int:
    """Extract the main content of each page."""
    from resiliparse.extract.html2text import extract_plain_text

    return sum(bool(extract_plain_text(page, main_content=True)) for page in pages_of(path))


def read_by_trafilatura(path: Path) -> int:
    """Extract the main text of the first pages."""
    import itertools

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    sample = itertools.islice(pages_of(path), SAMPLE)
    return sum(bool(trafilatura.extract(page, fast=True, include_comments=False)) for page in sample)


WAYS: dict[str, Callable[[Path], int]] = {
    "fastwarc, decoded only": lambda path: sum(1 for _ in pages_of(path)),
    "resiliparse, main content": read_by_resiliparse,
    "samesource": read_by_samesource,
    "trafilatura, fast, a sample": read_by_trafilatura,
}


def measure(path: Path, way: str) -> None:
    """Run one way in this process and print pages, seconds of processor time and peak memory as JSON."""
    start = time.process_time()
    count = WAYS[way](path)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    json.dump([count, seconds, peak], sys.stdout)


def main() -> None:
    """Print a line a way and length."""
    lengths = (200, 1_000) if "--few" in sys.argv else (1_000, 10_000)
    with tempfile.TemporaryDirectory() as folder:
        for pages in lengths:
            path = Path(folder) / f"{pages}.warc.gz"
            write_archive(path, pages)
            print(f"{pages:,} pages, {path.stat().st_size / 1e6:.1f} MB packed")
            base = 0.0
            for way in WAYS:
                command = [sys.executable, __file__, "--one", str(path), way]
                count, seconds, peak = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
                each = seconds / count
                base = each if way.startswith("resiliparse") else base
                ratio = f"{each / base:5.2f} times resiliparse" if base else ""
                print(
                    f"  {way:28} {count / seconds:8.0f} pages/s of one core  {peak:6.0f} MiB  {count:6} read  {ratio}"
                )


if __name__ == "__main__":
    if "--one" in sys.argv:
        measure(Path(sys.argv[2]), sys.argv[3])
    else:
        main()
