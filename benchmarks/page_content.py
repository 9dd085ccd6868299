"""Score the main text that readers find on pages, side by side in one run: precision, recall, F1, time.

    python benchmarks/page_content.py [FOLDER] [--pages]

FOLDER (default: `pages`, beside this script) has the form of the public article extraction benchmark (Scrapinghub, now
Zyte, 2020): `ground-truth.json` {"<id>": {"articleBody": "…"}} and `html/<id>.html.gz`. The scoring is that benchmark's
too: shingles of four tokens, precision and recall averaged over pages, F1 of the averages. `--pages`: a line a page.
`samesource` is the text read less its headline, `furniture out` what is compared: less what is furniture by form, too.
`visible text` is everything on the page but scripts and styles: what no extractor should fall below. Every reader gets
the bytes of the page and finds out the encoding by itself; samesource opens the file as well. Times are the wall time
of the fastest of three readings. Where nothing was found (`empty`), recall falls and precision does not.
"""

from __future__ import annotations

import dataclasses
import functools
import gzip
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import detect_encoding
from resiliparse.parse.html import HTMLTree

from samesource.config import ReadingConfig
from samesource.evaluation.score_pages import PagesScore, score_pages
from samesource.reading.process.parser_process import ParserProcess
from samesource.reading.read_file import read_file
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.records.prepared import BODY
from samesource.stages.prepare_document import prepare_document

DEFAULT = Path(__file__).resolve().parent / "pages"
YARDSTICK = "trafilatura, fast"
REPEATS = 3


def read_rows(parsers: ParserProcess, refused: dict[str, str], path: Path) -> list[DocumentRow]:
    """Read the file as the package does; what it refuses is noted in `refused`."""
    rows = list(read_file(path.name, path, ReadingConfig(), parsers))
    refused |= {row.id: row.reason for row in rows if isinstance(row, RejectedRow)}
    return [row for row in rows if isinstance(row, DocumentRow)]


def read_body(parsers: ParserProcess, refused: dict[str, str], path: Path, _data: bytes) -> str:
    """Take off the headline, which the reader puts first and the truths leave out."""
    bodies = []
    for row in read_rows(parsers, refused, path):
        headline = " ".join((row.title or "").split())
        bodies.append(row.text.removeprefix(f"{headline}\n\n") if headline else row.text)
    return "\n\n".join(bodies)


def read_story(parsers: ParserProcess, refused: dict[str, str], path: Path, _data: bytes) -> str:
    """Take what the package compares: sentences and subheads, the furniture that its form gives away left out."""
    blocks: list[str] = []
    for row in read_rows(parsers, refused, path):
        known = dataclasses.asdict(row)
        about = {name: known.pop(name) for name in ("id", "text", "language", "title")}
        prepared = prepare_document(
            about["id"], about["text"], language=about["language"], title=about["title"], metadata=known
        )
        body = prepared.sentence_kind == BODY
        spans = zip(prepared.sentence_start[body], prepared.sentence_end[body], strict=True)
        subheads = zip(prepared.subhead_start, prepared.subhead_end, strict=True)
        blocks += [prepared.text[start:end] for start, end in sorted([*spans, *subheads])]
    return "\n".join(blocks)


def read_trafilatura(_path: Path, data: bytes) -> str:
    return trafilatura.extract(data) or ""


def read_trafilatura_without_comments(_path: Path, data: bytes) -> str:
    """Call it as the public benchmark does."""
    return trafilatura.extract(data, include_comments=False) or ""


def read_trafilatura_fast(_path: Path, data: bytes) -> str:
    return trafilatura.extract(data, fast=True, include_comments=False) or ""


def read_resiliparse(_path: Path, data: bytes) -> str:
    return extract_plain_text(parse(data), main_content=True, alt_texts=False)


def read_all(_path: Path, data: bytes) -> str:
    return extract_plain_text(parse(data), main_content=False, alt_texts=False)


def parse(data: bytes) -> HTMLTree:
    """Parse a page in the encoding that its first bytes suggest."""
    return HTMLTree.parse_from_bytes(data, detect_encoding(data, from_html_meta=True))


READERS: dict[str, Callable[[Path, bytes], str]] = {
    "trafilatura": read_trafilatura,
    "trafilatura, no comments": read_trafilatura_without_comments,
    YARDSTICK: read_trafilatura_fast,
    "resiliparse": read_resiliparse,
    "visible text": read_all,
}


def run(reader: Callable[[Path, bytes], str], pages: dict[Path, bytes]) -> tuple[dict[str, str], float]:
    """Read every page three times; return the texts by id, and the milliseconds a page of its fastest readings."""
    found, seconds = {}, 0.0
    for path, data in pages.items():
        fastest = float("inf")
        for _ in range(REPEATS):
            started = time.perf_counter()
            found[path.name.removesuffix(".html.gz")] = reader(path, data)
            fastest = min(fastest, time.perf_counter() - started)
        seconds += fastest
    return found, 1000 * seconds / len(pages)


def main() -> None:
    """Print a line a reader and, on demand, a line a page."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--pages"]
    folder = Path(arguments[0]) if arguments else DEFAULT
    if not (folder / "ground-truth.json").is_file():
        sys.exit(f"{folder} has no ground-truth.json")
    rows = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    truths = {name: row.get("articleBody") or "" for name, row in rows.items()}
    paths = sorted(path for path in (folder / "html").glob("*.html.gz") if path.name.removesuffix(".html.gz") in truths)
    if not paths:
        sys.exit(f"{folder / 'html'} has no page that ground-truth.json names")
    pages = {path: gzip.decompress(path.read_bytes()) for path in paths}
    scores: dict[str, PagesScore] = {}
    times: dict[str, float] = {}
    empty: dict[str, int] = {}
    refused: dict[str, str] = {}
    with ParserProcess(ReadingConfig()) as parsers:
        own = {
            "samesource": functools.partial(read_body, parsers, refused),
            "samesource, furniture out": functools.partial(read_story, parsers, refused),
        }
        for name, reader in {**own, **READERS}.items():
            found, times[name] = run(reader, pages)
            scores[name] = score_pages(truths, found)
            empty[name] = sum(not text.strip() for text in found.values())
    print(f"{len(truths)} pages, {len(truths) - len(paths)} of them missing")
    print(f"{'':26s}precision  recall     F1  empty   ms a page   times {YARDSTICK}")
    for name, score in scores.items():
        figures = f"{score.precision:9.3f}  {score.recall:6.3f}  {score.f1:5.3f}  {empty[name]:5d}"
        print(f"{name:26s}{figures}  {times[name]:10.1f}  {times[name] / times[YARDSTICK]:10.2f}")
    for name, reason in refused.items():
        print(f"samesource refused {name}: {reason}")
    if "--pages" in sys.argv:
        for page in sorted(truths):
            print(f"{page:40s}" + "  ".join(f"{score.pages[page]:5.2f}" for score in scores.values()))


if __name__ == "__main__":
    main()
