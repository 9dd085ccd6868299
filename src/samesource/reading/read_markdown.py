"""Markdown files."""

from __future__ import annotations

import json
import re

from samesource.reading.decode_text import decode_text
from samesource.reading.iso_time import iso_time
from samesource.reading.read_columns import read_columns
from samesource.reading.rows import DocumentRow

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*\r?\n", re.S)
_PAIR = re.compile(r"^([A-Za-z_-]+):[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.M)
_MARKUP = (
    (re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", re.M), r"\1"),
    (re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"(?<![\w*])(\*\*|__)(?=\S)(.+?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"^[ \t]{0,3}>[ \t]?", re.M), ""),
    (re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$", re.M), ""),
)
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*$", re.M)


def read_markdown(data: bytes, id: str, path: str) -> DocumentRow:  # noqa: A002 - the contract's name
    """Return a Markdown file as a document: headings, emphasis, links and quotes become plain; front matter is read."""
    text = decode_text(data)
    front = _FRONT.match(text)
    found = read_columns(dict(_PAIR.findall(front.group(1)))) if front else {}
    text = text[front.end() :] if front else text
    heading = _HEADING.search(text)
    for markup, plain in _MARKUP:
        text = markup.sub(plain, text)
    published = iso_time(found.get("published"))
    extra = {name: found[name] for name in ("agency", "canonical", "modified", "original_url", "via") if name in found}
    return DocumentRow(
        id=id,
        text=text,
        path=path,
        url=found.get("url"),
        outlet=found.get("outlet"),
        title=found.get("title") or (heading.group(1) if heading else None),
        byline=found.get("byline"),
        published=published,
        published_where="metadata" if published else None,
        language=found.get("language"),
        format="markdown",
        extra_json=json.dumps(extra, ensure_ascii=False, sort_keys=True),
    )
