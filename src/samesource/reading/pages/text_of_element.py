"""The text of an element of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resiliparse.parse.html import ElementNode


def text_of_element(element: ElementNode | None, longest: int = 400) -> str:
    """Return an element's text on one line; empty for none, and for one longer than `longest` code points."""
    if element is None:
        return ""
    text = " ".join((element.text or "").split())
    return text if len(text) <= longest else ""
