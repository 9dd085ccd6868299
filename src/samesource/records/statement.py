"""What is said of a document apart from its story text, and where it was said."""

from __future__ import annotations

from dataclasses import dataclass

TIMES = ("published", "modified", "crawled")
"""Kinds of statement whose value is a time."""

KINDS: dict[str, str] = {
    "title": "headline",
    "outlet": "who published it",
    "byline": "who wrote it",
    "agency": "news agency credited with it",
    "credit": "whom it or its rights are credited to (schema.org creditText, copyrightHolder)",
    "section": "part of the paper or site",
    "language": "ISO 639-1 code",
    "published": "time of first publication, ISO 8601",
    "modified": "time of the last change, ISO 8601",
    "crawled": "time it was fetched, ISO 8601",
    "unread-time": "a time that cannot be read, as written",
    "url": "address it was found at",
    "canonical": "address that it calls its own",
    "original-url": "address that it says it was first published at",
    "based-on": "work it says it is based on (schema.org isBasedOn and the like)",
    "citation": "work it says it cites",
    "via": "by way of whom it came",
    "dateline": "place and time of the report",
    "guid": "id that its publisher gave it",
    "version": "which version of it this is, as its publisher counts",
    "slug": "working title within its publisher's system (ninjs slugline, NITF du-key)",
    "status": "what its publisher says of its state: usable, withheld, canceled, correction, deleted",
    "replaces": "id of the item that it takes the place of",
}
"""Every kind of statement and its meaning."""

WHERE: dict[str, tuple[float, str]] = {
    "person": (1.0, "a person's correction, which overrules all else"),
    "metadata": (1.0, "a table given beside the reports"),
    "column": (1.0, "a column of the record"),
    "warc": (1.0, "the header of a web archive's record"),
    "ninjs": (0.97, "a property of an IPTC ninjs item"),
    "newsml": (0.97, "an element of an IPTC NewsML-G2 item"),
    "json-ld": (0.95, "schema.org markup in JSON-LD"),
    "front-matter": (0.95, "the lines above a Markdown text"),
    "microdata": (0.93, "schema.org markup in the page's elements"),
    "open-graph": (0.92, "an OpenGraph element of the page's head"),
    "meta": (0.9, "a meta or link element of the page's head"),
    "mail": (0.9, "the header of an e-mail"),
    "feed": (0.88, "an element of a feed's entry"),
    "element": (0.85, "an element of the page made for it: time, address, h1, title"),
    "byline": (0.8, "a line of the text beside author or title"),
    "dateline": (0.7, "the start of the story"),
    "url": (0.6, "guessed from the address"),
    "http": (0.5, "a header of the server's answer"),
    "pdf": (0.5, "the information block of a PDF, which tells of the file and not of the report"),
    "file": (0.3, "the file or the archive's entry it lay in"),
}
"""Where a statement can stand: how far it is believed (0 to 1), and what the name means.

Editors' systems are believed before people's typing, and both before guesses from paths.
"""

BESIDE = frozenset(("person", "metadata", "column"))
"""Where somebody says something of a document that the document need not say itself."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said of a document: a key of `KINDS`, its value, and the key of `WHERE` where it was read."""

    kind: str
    value: str
    where: str
