"""The body of an agency's item in XML."""

from __future__ import annotations

from typing import Any

from samesource.reading.texts.element_text import element_text
from samesource.reading.texts.fragment_text import fragment_text


def newsml_text(item: Any) -> str:  # noqa: ANN401 - an lxml element
    """Return the fullest text of a newsItem's content set (XHTML, NITF, plain text) or of a NITF document."""
    texts = [_inline(content) for content in item.iter("{*}inlineXML")]
    texts += [fragment_text(content.text or "") for content in item.iter("{*}inlineData")]
    texts += [_data(content) for content in item.iter("{*}DataContent", "DataContent")]
    if not texts:
        texts = [_nitf(item)]
    return max((text.strip() for text in texts), key=len, default="")


def _data(content: Any) -> str:  # noqa: ANN401 - an lxml element
    """Return the text of NewsML 1's content: lines, marked-up text as text, or elements."""
    return _inline(content) if len(content) else fragment_text(content.text or "")


def _inline(content: Any) -> str:  # noqa: ANN401 - an lxml element
    """Return the text of inline XML: the body of XHTML or NITF, else all of it."""
    for name in ("body.content", "body"):
        for body in content.iter(f"{{*}}{name}", name):
            return _body(body)
    return element_text(content)


def _nitf(item: Any) -> str:  # noqa: ANN401 - an lxml element
    """Return the body of a NITF document."""
    return "\n\n".join(_body(body) for body in item.iter("{*}body.content", "body.content"))


def _body(body: Any) -> str:  # noqa: ANN401 - an lxml element
    """Return a body's text; a first block that the next begins with anew (a lead kept apart) counts once."""
    blocks = list(body.iterchildren("{*}block", "block"))
    if len(blocks) > 1 and len(blocks) == len(body):
        texts = [element_text(block) for block in blocks]
        pairs = zip(texts, [*texts[1:], ""], strict=True)
        return "\n\n".join(text for text, after in pairs if text and not after.startswith(text))
    return element_text(body)
