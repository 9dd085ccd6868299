"""Read a report as a browser would, so that a test can ask what is markup in it and what is text."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser


class Page(HTMLParser):
    """Count tags and attributes, gather scripts, ids, links and the text of elements with an id."""

    VOID = frozenset({"meta", "br", "img", "input", "link", "hr", "path", "rect", "circle", "use"})

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: Counter[str] = Counter()
        self.attributes: Counter[str] = Counter()
        self.ids: Counter[str] = Counter()
        self.links: list[str] = []
        self.scripts: list[str] = []
        self.visible: list[str] = []
        self.pieces: dict[str, list[tuple[int, str]]] = {}
        self.open: list[str] = []
        self._holder: str | None = None
        self._at: int | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags[tag] += 1
        self.attributes.update(list(given))
        if "id" in given:
            self.ids[str(given["id"])] += 1
        if tag == "a":
            self.links.append(given.get("href") or "")
        if tag == "script":
            self.scripts.append("")
        if given.get("class") == "txt":
            self._holder = str(given["id"])
            self.pieces[self._holder] = []
        if self._holder and "data-at" in given:
            self._at = int(given["data-at"] or 0)
            self.pieces[self._holder].append((self._at, ""))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.VOID:
            return
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> in the wrong place"
        if tag == "span":
            self._at = None
        if tag == "div":
            self._holder = None

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            self.scripts[-1] += data
        elif not self.open or self.open[-1] != "style":
            self.visible.append(data)
        if self._holder and self._at is not None:
            start, said = self.pieces[self._holder][-1]
            self.pieces[self._holder][-1] = (start, said + data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.visible).split())
