"""Formats as programs in the wild write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow
from samesource.reading.texts.front_matter import front_matter
from samesource.reading.texts.guess_encoding import guess_encoding
from samesource.reading.texts.plain_markdown import plain_markdown

RECORDS = {
    "envelope.json": '{"response": {"status": "ok", "results": [{"webTitle": "T", "fields": {"bodyText": "Body."}}]}}',
    "rendered.json": '{"title": {"rendered": "T"}, "content": {"rendered": "<p>Body.</p>"}}',
    "by-id.json": '{"a": {"text": "Body.", "title": "T"}}',
    "paragraphs.jsonl": '{"title": "T", "text": ["Body."]}\n',
    "list.jsonl": '[\n{"title": "T", "articleBody": "Body."}\n]',
    "nested.jsonl": '{"text": "Body.", "meta": {"title": "T"}}\n',
    "excel.csv": "sep=;\r\nTitle;Article Text\r\nT;Body.\r\n",
    "table.txt": "title|text\nT|Body.\n",
    "old.xml": "<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>T</HeadLine></NewsLines><ContentItem>"
    "<DataContent>Body.</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>",
    "hugo.md": '+++\ntitle = "T"\n+++\nBody.\n',
    "feed": '<rss version="2.0"><channel><item><title>T</title><description>Body.</description></item></channel></rss>',
}


@pytest.mark.parametrize("name", RECORDS)
def test_each_form_gives_its_title_and_its_body(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(RECORDS[name], encoding="utf-8")
    (row,) = read_documents([tmp_path])
    assert isinstance(row, DocumentRow)
    assert (row.title, row.text.removeprefix("T\n\n")) == ("T", "Body.")


def test_lines_between_rules_are_text_and_not_front_matter() -> None:
    text = "---\n\nPara one.\n\n---\n\nPara two.\n"
    assert front_matter(text) == ({}, text)
    assert plain_markdown(text) == "Para one.\n\nPara two."


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "utf-16-le", "utf-16-be"])
def test_russian_is_told_from_its_bytes(encoding: str) -> None:
    text = "Городской совет в среду проголосовал за то, чтобы смотритель маяка остался. Жители довольны решением. " * 3
    data = text.encode(encoding)
    assert data.decode(guess_encoding(data) or "ascii") == text
