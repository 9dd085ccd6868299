"""The text of a marked-up fragment."""

from __future__ import annotations

from typing import Any

_BLOCK_NAMES = (
    "p div li blockquote section article header footer aside h1 h2 h3 h4 h5 h6 hl1 hl2 tr dd dt pre ul ol dl table "
    "tbody thead body block body.content body.head body.end hedline para quote figure figcaption address hr bq credit"
)
"""Elements that begin a paragraph, of HTML and of NITF (IPTC News Industry Text Format)."""
_UNSEEN_NAMES = "script style head title noscript template iframe object embed svg figure media form button"
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_UNSEEN = frozenset(_UNSEEN_NAMES.split())
_CELLS = frozenset(("td", "th"))
_BREAK = "br"
_NOTES = frozenset(("notepad", "nonpublic"))
"""Classes by which German-speaking agencies mark notes to editors."""


def element_text(element: Any) -> str:  # noqa: ANN401 - an lxml element
    """Return the text of an lxml element, an empty line between paragraphs; pictures with captions are left out.

    Expects a fragment that is all article, as feeds and agencies send it: nothing is chosen. Cost linear, no recursion.
    """
    paragraphs: list[str] = []
    pieces: list[str] = []
    for kind, text in _walk(element):
        if kind == "text":
            pieces.append(text)
        else:
            _close(paragraphs, pieces)
    _close(paragraphs, pieces)
    return "\n\n".join(paragraphs)


def _walk(element: Any) -> Any:  # noqa: ANN401 - lxml has no types
    """Yield ("text", …) and ("break", "") in order of the document."""
    waiting: list[tuple[Any, bool]] = [(element, False)]
    while waiting:
        node, done = waiting.pop()
        name = _name(node)
        block = name in _BLOCKS or name == _BREAK
        if done:
            if block:
                yield "break", ""
            elif name in _CELLS:
                yield "text", " "
            if node is not element and node.tail:
                yield "text", node.tail
            continue
        waiting.append((node, True))
        if name in _UNSEEN or not isinstance(node.tag, str) or _is_note(node):
            continue
        if block:
            yield "break", ""
        if node.text:
            yield "text", node.text
        waiting.extend((child, False) for child in reversed(node))


def _is_note(node: Any) -> bool:  # noqa: ANN401 - an lxml element
    """Tell whether an element is an agency's note to editors, not for print."""
    return not _NOTES.isdisjoint(str(node.get("class") or "").lower().split())


def _name(node: Any) -> str:  # noqa: ANN401 - an lxml element
    """Return an element's name without its namespace."""
    return str(node.tag).rpartition("}")[2].lower() if isinstance(node.tag, str) else ""


def _close(paragraphs: list[str], pieces: list[str]) -> None:
    """End a paragraph."""
    text = " ".join("".join(pieces).split())
    pieces.clear()
    if text:
        paragraphs.append(text)
