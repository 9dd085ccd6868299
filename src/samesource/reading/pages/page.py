"""A parsed web page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resiliparse.parse.html import ElementNode, HTMLTree


class Page:
    """A page's text and its elements, parsed once (resiliparse, by the HTML standard); queries are CSS selectors."""

    __slots__ = ("_lowered", "text", "tree")

    def __init__(self, text: str) -> None:
        from resiliparse.parse.html import HTMLTree

        self.text = text
        self.tree: HTMLTree = HTMLTree.parse(text)
        self._lowered = ""

    def all(self, selector: str) -> list[ElementNode]:
        """Return the elements that a selector finds, in order."""
        document = self.tree.document
        return document.query_selector_all(selector).values() if document else []

    def first(self, selector: str) -> ElementNode | None:
        """Return the first of them."""
        document = self.tree.document
        return document.query_selector(selector) if document else None

    def mentions(self, *words: str) -> bool:
        """Tell whether the markup holds one of `words` (lower case); a cheap look before a query."""
        if not self._lowered:
            self._lowered = self.text.lower()
        return any(word in self._lowered for word in words)
