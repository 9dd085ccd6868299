"""Options of `samesource serve`; `config` holds those of everything else."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.config_option import option


@dataclass(frozen=True, slots=True)
class ServeConfig:
    """What the service answers, and how much work it takes on.

    No section of a file: nothing that is traced depends on it.
    """

    host: str = option("127.0.0.1", "address or name", "what is served is nobody else's business unless one says so")
    port: int = option(8391, "port", "free on most machines")
    page_stories: int = option(50, "stories", "a page of a list, where the reader does not say")
    asked_characters: int = option(200_000, "code points", "a text that is pasted; a long report has 20,000")
    asked_bytes: int = option(2_000_000, "bytes", "the body of a question: a form writes a letter as nine at worst")
    added_documents: int = option(1_000, "documents", "added with one request, all or none")
    added_bytes: int = option(32_000_000, "bytes", "the body of a request that adds: a thousand long reports")
    asks: int = option(1, "at once", "questions and additions take a whole core each")
    asks_waiting: int = option(8, "requests", "more are told to come back: a queue of a minute helps nobody")
    readings: int = option(2, "at once", "pages drawn off the loop that answers; a page takes tens of milliseconds")
    readings_waiting: int = option(512, "requests", "more are told to come back")
    cache_bytes: int = option(64_000_000, "bytes", "finished pages, until what is held changes")
    text_shown: int = option(300_000, "code points", "of one text; a browser shows no more at ease")
