"""The text of a fragment of HTML."""

from __future__ import annotations

import re

from samesource.reading.texts.element_text import element_text

_MARKUP = re.compile(r"<[a-zA-Z!/]|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")


def fragment_text(fragment: str) -> str:
    """Return the paragraphs of a fragment of HTML (a feed's content, a body as XHTML), empty lines between them.

    Text without markup keeps its lines. No entity is fetched or expanded beyond those of HTML.
    """
    if not _MARKUP.search(fragment):
        return "\n".join(line.strip() for line in fragment.strip().splitlines())
    from lxml import html  # imported late: feeds and agency items need it only

    cleaned = re.sub(r"<\?xml[^>]*\?>", "", fragment).replace("\0", "")
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    tree = html.document_fromstring(f"<html><body><div>{cleaned}</div></body></html>", parser=parser)
    return element_text(tree)
