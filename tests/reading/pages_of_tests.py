"""Pages for tests: one story in several makes."""

from __future__ import annotations

import io

from samesource.config import ReadingConfig
from samesource.reading.read_received import read_received
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.reading.start_received import start_received

HEADLINE = "Harbour pilots of Tessmar refuse night shifts"
STORY = (
    "Harbour pilots in Tessmar have refused to work at night since Sunday, their guild said after a meeting.",
    "Eleven ships were waiting off the coast on Monday morning, among them two carrying grain for the islands.",
    "\u201cNobody can bring a tanker through that channel after sixteen hours,\u201d said Orla Venn of the guild.",
    "The port office called the refusal a breach of contract and offered to talk about the rota on Thursday.",
    "In an earlier dispute the pilots stayed away for nine days, and the harbour lost a third of its trade that month.",
)
MENU = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("news", "sport", "weather", "opinion", "video"))
TEASERS = "".join(
    f'<div><h3><a href="/{i}">Council number {i} puts off the vote on the new bridge</a></h3>'
    f"<p>The vote was to be held in spring, but the council wants to hear engineer number {i} first.</p></div>"
    for i in range(6)
)
COMMENTS = "".join(
    f"<div class='comment'><p>Reader {i} thinks that all of this was to be expected and says so at length.</p></div>"
    for i in range(9)
)


def lines(texts: tuple[str, ...] = STORY, tag: str = "p") -> str:
    """Return paragraphs as elements."""
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


def whole(body: str, head: str = "", attributes: str = "") -> str:
    """Return a page around a body."""
    return (
        f"<!doctype html><html {attributes}><head><meta charset=utf-8><title>{HEADLINE} | The Tessmar Post</title>"
        f"{head}</head>"
        f"<body><nav><ul>{MENU}</ul></nav>{body}"
        "<footer><p>All rights reserved by the publisher.</p></footer></body></html>"
    )


def read(
    content: str | bytes, name: str = "page.html", config: ReadingConfig | None = None, encoding: str | None = None
) -> list[DocumentRow | RejectedRow]:
    """Read bytes as a file of a name."""
    data = content.encode() if isinstance(content, str) else content
    received = start_received(name, name, name, io.BytesIO(data))
    received.encoding = encoding
    return list(read_received(received, config or ReadingConfig()))


def document(content: str | bytes, name: str = "page.html", encoding: str | None = None) -> DocumentRow:
    """Read what is one document."""
    (row,) = read(content, name, encoding=encoding)
    assert isinstance(row, DocumentRow), row
    return row
