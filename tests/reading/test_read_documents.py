"""Reading: every format, the ids promised, and a word for all that cannot be read."""

from __future__ import annotations

import gzip
import json
import os
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.nothing_read import nothing_read
from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.records.read_statements import read_statements
from samesource.records.statement import Statement

STORY = "The council of Saltby voted on Wednesday to keep the last lighthouse keeper on the coast.\n"


def read(*paths: Path, **options: object) -> tuple[dict[str, DocumentRow], dict[str, str]]:
    rows = list(read_documents(list(paths), **options))  # type: ignore[arg-type]
    documents = {row.id: row for row in rows if isinstance(row, DocumentRow)}
    return documents, {row.id: row.reason for row in rows if isinstance(row, RejectedRow)}


def write(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_ids_are_paths_below_the_folder_without_txt(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.txt", "a/d.md", "a/e.txt.gz", "plain", "x.csv.txt"):
        write(tmp_path, name, gzip.compress(STORY.encode()) if name.endswith("gz") else STORY)
    write(tmp_path, ".hidden/f.txt", STORY)
    write(tmp_path, ".g.txt", STORY)
    documents, rejected = read(tmp_path)
    assert list(documents) == ["a/c", "a/d.md", "a/e.txt.gz", "b", "plain", "x.csv"]
    assert documents["a/c"].path == "a/c.txt"
    assert not rejected


def test_ids_of_several_paths_are_below_their_common_parent(tmp_path: Path) -> None:
    one, other = write(tmp_path, "one/a.txt", STORY), write(tmp_path, "other/a.txt", STORY)
    assert list(read(one, other)[0]) == ["one/a", "other/a"]
    assert list(read(one.parent, other.parent)[0]) == ["one/a", "other/a"]
    assert list(read(one)[0]) == ["a"]
    assert list(read(one, one)[0]) == ["a"]


def test_order_of_paths_does_not_matter(tmp_path: Path) -> None:
    one, other = write(tmp_path, "one/a.txt", STORY), write(tmp_path, "other/a.txt", STORY)
    assert list(read_documents([one, other])) == list(read_documents([other, one]))


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode("utf-8"),
        STORY.encode("utf-8-sig"),
        STORY.encode("utf-16"),
        STORY.encode("utf-16-le"),
        STORY.encode("utf-16-be"),
        STORY.encode("utf-32"),
    ],
)
def test_encodings_of_unicode(tmp_path: Path, data: bytes) -> None:
    assert read(write(tmp_path, "a.txt", data))[0]["a"].text == STORY


def test_an_older_encoding_is_recognised(tmp_path: Path) -> None:
    text = (
        "Die Bürger von Salzburg haben für den Wärter gestimmt; das überraschte den Bürgermeister, der größere Pläne "
        "hatte. „Schön“, sagte er, „müssen wir das jährlich prüfen?“ Für die Küste wäre das gewöhnlich, für "
        "Österreich nicht.\n"
    )
    assert read(write(tmp_path, "a.txt", text.encode("cp1252")))[0]["a"].text == text


def test_newlines_stay_as_they_are(tmp_path: Path) -> None:
    assert read(write(tmp_path, "a.txt", b"One line.\r\nTwo.\rThree.\n"))[0]["a"].text == "One line.\r\nTwo.\rThree.\n"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\r\n", "empty"),
        ("binary.txt", bytes(range(256)) * 20, "binary"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200), "binary"),
        ("odd.txt", bytes([0x80 + (i * 37) % 0x60 for i in range(3000)]), "encoding"),
        ("cut.txt.gz", gzip.compress(STORY.encode() * 50)[:-20], "damaged"),
        ("broken.parquet", b"PAR1nothing here", "Parquet"),
        ("names.csv", b"\n\n", "column"),
        ("no.json", b"{broken", "JSON"),
        ("page.html", b"<html><body></body></html>", "article"),
    ],
)
def test_what_cannot_be_read_is_a_row_that_says_why(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    write(tmp_path, "good.txt", STORY)
    write(tmp_path, name, data)
    documents, rejected = read(tmp_path)
    assert list(documents) == ["good"]
    assert list(rejected) == [name.removesuffix(".txt")]
    assert reason.casefold() in next(iter(rejected.values())).casefold()


def test_a_long_line_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        for _ in range(50):
            file.write(b"x" * 1_000_000)
    write(tmp_path, "bomb.txt.gz", gzip.compress(b"x" * 50_000_000, 1))
    write(tmp_path, "lines.jsonl", b'{"text": "' + b"x" * 30_000_000 + b'"}\n' + json.dumps({"text": STORY}).encode())
    began = time.monotonic()
    documents, rejected = read(tmp_path)
    assert time.monotonic() - began < 5
    assert all("too long" in reason for reason in rejected.values())
    assert sorted(rejected) == ["bomb.txt.gz", "lines.jsonl#1", "long"]
    assert list(documents) == ["lines.jsonl#2"]


def test_the_limit_is_an_option(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", STORY)
    assert "too long" in read(tmp_path, config=ReadingConfig(maximum_characters=20))[1]["a"]


def test_a_file_that_disappears_is_a_row(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", STORY)
    gone = write(tmp_path, "b.txt", STORY)
    rows = read_documents([tmp_path])
    gone.unlink()
    assert [type(row) for row in rows] == [DocumentRow, RejectedRow]


def test_broken_links_pipes_and_locked_files_are_rows(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", STORY)
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    locked = write(tmp_path, "locked.txt", STORY)
    locked.chmod(0)
    documents, rejected = read(tmp_path)
    assert "a" in documents
    assert "broken link" in rejected["link"]
    assert "regular" in rejected["pipe"]
    assert os.geteuid() == 0 or "permission" in rejected["locked"]


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    write(tmp_path, "a/b.txt", STORY)
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    assert list(read(tmp_path)[0]) == ["a/b"]


def test_missing_paths_and_empty_folders_are_errors(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_documents([tmp_path / "nowhere"])
    with pytest.raises(InputError, match="no file"):
        read_documents([tmp_path])
    with pytest.raises(InputError, match="no path"):
        read_documents([])


def test_the_error_where_nothing_was_read_names_reasons() -> None:
    error = nothing_read(
        [RejectedRow("a", "empty"), RejectedRow("b", "empty"), RejectedRow("c", "binary file, not text")]
    )
    assert "none of the 3" in str(error)
    assert "empty: 2, for instance a" in str(error)


RECORDS = [
    {"id": "one", "text": STORY, "title": "Keeper stays", "date": "2030-04-03", "source": "The Inquirer", "lang": "en"},
    {"id": "two", "body": STORY, "published": "3-APR-2030 17:42:10.61", "author": ["Jo Penhale", "Ravi Menon"]},
]


def check_records(folder: Path, name: str) -> None:
    documents, rejected = read(folder)
    assert list(documents) == ["one", "two"]
    assert not rejected
    one, two = documents["one"], documents["two"]
    assert (one.title, one.published, one.outlet, one.language) == ("Keeper stays", "2030-04-03", "The Inquirer", "en")
    assert (two.text, two.published) == (STORY, "2030-04-03T17:42:10")
    assert Statement("published", "2030-04-03T17:42:10", "column") in read_statements(two.statements_json)
    assert one.path == name


@pytest.mark.parametrize("ending", ["", ".gz", ".zst"])
@pytest.mark.parametrize("form", ["jsonl", "json"])
def test_lines_of_json_and_lists(tmp_path: Path, ending: str, form: str) -> None:
    text = json.dumps(RECORDS) if form == "json" else "\n".join(map(json.dumps, RECORDS))
    pack = {"": bytes, ".gz": gzip.compress, ".zst": zstandard.ZstdCompressor().compress}[ending]
    write(tmp_path, f"all.{form}{ending}", pack(text.encode()))
    check_records(tmp_path, f"all.{form}{ending}")


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_tables_with_any_delimiter(tmp_path: Path, mark: str) -> None:
    story = STORY.strip()
    rows = [["id", "Text", "title"], ["one", f'"{story}{mark} he said\nso"', "Keeper"], ["two", f'"{story}"', ""]]
    write(tmp_path, "all.csv", "\r\n".join(mark.join(row) for row in rows))
    documents, rejected = read(tmp_path)
    assert documents["one"].text == f"{story}{mark} he said\nso"
    assert documents["two"].title is None
    assert not rejected


def test_parquet_with_passims_columns(tmp_path: Path) -> None:
    table = pa.table(
        {"id": [7, 8], "series": ["gazette", "gazette"], "text": [STORY, None], "date": ["1862-04-03", None]}
    )
    pq.write_table(table, tmp_path / "all.parquet")
    documents, rejected = read(tmp_path)
    assert (documents["7"].outlet, documents["7"].published) == ("gazette", "1862-04-03")
    assert "no text" in rejected["all.parquet#2"]


def test_records_without_ids_and_without_texts(tmp_path: Path) -> None:
    lines = [
        '{"text": "One story here."}',
        "not json",
        '{"title": "no text"}',
        "[1]",
        "",
        '{"text": "Two."}',
        '{"text": 5}',
    ]
    write(tmp_path, "all.jsonl", "\n".join(lines))
    documents, rejected = read(tmp_path)
    assert list(documents) == ["all.jsonl#1", "all.jsonl#6"]
    assert sorted(rejected) == ["all.jsonl#2", "all.jsonl#3", "all.jsonl#4", "all.jsonl#7"]


def test_an_id_that_is_taken_is_a_row(tmp_path: Path) -> None:
    write(tmp_path, "a.jsonl", json.dumps({"id": "b", "text": STORY}))
    write(tmp_path, "b.txt", STORY)
    documents, rejected = read(tmp_path)
    assert documents["b"].format == "jsonl"
    assert "taken by a record of a.jsonl" in rejected["b"]


def test_markdown_loses_its_marks_and_keeps_its_words(tmp_path: Path) -> None:
    text = (
        "---\ntitle: Keeper stays\ndate: 2030-04-03\nauthor: Jo Penhale\n---\n# Keeper **stays**\n\n"
        "The [council](https://a.example) voted *on Wednesday* in file_name_here.\n\n> He said so.\n\n---\n"
    )
    row = read(write(tmp_path, "a.md", text))[0]["a.md"]
    assert row.text == "Keeper stays\n\nThe council voted on Wednesday in file_name_here.\n\nHe said so."
    assert (row.title, row.published, row.byline) == ("Keeper stays", "2030-04-03", "Jo Penhale")


PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>Keeper stays | Inquirer</title>
<link rel="canonical" href="https://inquirer.example/keeper">
<meta property="og:site_name" content="The Inquirer">
<meta property="article:modified_time" content="2030-04-04T09:00:00Z">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Keeper stays",
"datePublished": "2030-04-03T17:42:00+01:00", "author": [{"name": "Jo Penhale"}],
"sourceOrganization": {"name": "CNS"}}]}</script>
<script type="application/ld+json">{broken</script></head>
<body><nav>Home News Sport</nav><article><h1>Keeper stays</h1>%s</article>
<footer>All rights reserved</footer></body></html>"""


def test_pages_give_text_and_what_their_head_declares(tmp_path: Path) -> None:
    paragraphs = "".join(
        f"<p>{STORY.strip()} He has kept it for {years} years, the council said.</p>" for years in range(5)
    )
    row = read(write(tmp_path, "a.html", PAGE % paragraphs))[0]["a.html"]
    assert row.text.count("He has kept it") == 5
    assert "All rights" not in row.text
    assert (row.title, row.outlet, row.byline) == ("Keeper stays", "The Inquirer", "Jo Penhale")
    assert row.published == "2030-04-03T17:42:00+01:00"
    assert (row.url, row.language) == ("https://inquirer.example/keeper", "en")
    said = {statement.kind: statement.value for statement in read_statements(row.statements_json)}
    assert said["agency"] == "CNS"
    assert said["canonical"] == "https://inquirer.example/keeper"
    assert said["modified"] == "2030-04-04T09:00:00Z"


def test_a_page_is_known_by_its_content(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", PAGE % f"<p>{STORY}</p><p>{STORY}</p><p>{STORY}</p>")
    write(tmp_path, "b.html", STORY)
    documents, _ = read(tmp_path)
    assert documents["a"].format == "html"
    assert documents["b.html"].format == "text"


@pytest.mark.parametrize(
    "page",
    [
        "<html>" + "<div>" * 50_000 + STORY,
        "<html><body>" + "<b" * 20_000,
        "<html><body><p>" + "&" * 50_000,
        "<html>\x00\x01<body>" + "<table><tr>" * 5_000,
    ],
)
def test_hostile_pages_end_in_a_row_or_a_document(tmp_path: Path, page: str) -> None:
    write(tmp_path, "a.html", page)
    documents, rejected = read(tmp_path)
    assert len(documents) + len(rejected) == 1


def test_metadata_goes_before_what_the_file_says_and_tells_of_ids_it_does_not_find(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", STORY)
    metadata = {
        "a.txt": {"outlet": "The Inquirer", "published": "2030-04-03", "agency": "CNS"},
        "z": {"outlet": "Nobody"},
    }
    documents, rejected = read(tmp_path, metadata=metadata)
    assert (documents["a"].outlet, documents["a"].published) == ("The Inquirer", "2030-04-03")
    assert Statement("agency", "CNS", "metadata") in read_statements(documents["a"].statements_json)
    assert "no such document" in rejected["z"]


def test_names_that_are_no_text_are_escaped(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text(STORY, encoding="utf-8")
    assert list(read(tmp_path)[0]) == ["caf\\xe9"]
