"""Addresses within one story."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

PAIR = "1-0"
"""What a pair is called on its own page, so that a link to its change 3 needs to know no more."""


@dataclass(frozen=True, slots=True)
class StoryLinks:
    """The addresses of a story's pages; ids may hold anything, so they are always quoted."""

    story: str

    @property
    def place(self) -> str:
        """Return the story's own address."""
        return f"/stories/{quote(self.story, safe='')}"

    def pair(self, parent: str, child: str, number: int | None = None, show: str = "") -> str:
        """Return where two documents are read side by side: at a change by `number`, or with evidence shown."""
        given = {"parent": parent, "child": child} | ({"show": show} if show else {})
        return f"{self.place}/pair?{urlencode(given)}" + (f"#c{PAIR}-{number}" if number else "")

    def text(self, document: str) -> str:
        """Return where a document's text is read."""
        return f"{self.place}/text?{urlencode({'document': document})}"
