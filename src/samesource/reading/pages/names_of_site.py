"""The names that a page gives to the site it is part of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samesource.reading.pages.page_block import fold_block
from samesource.reading.pages.text_of_element import text_of_element

if TYPE_CHECKING:
    from samesource.reading.pages.page import Page

_HOME = re.compile(
    r"<a\s[^<>]{0,300}?\bhref\s*=\s*[\"']?(?:(?:https?:)?//[^/\"'\s<>]+/?|(?:\.{0,2}/)?(?:index\.\w+)?)(?<!=)(?<!=[\"'])[\"'\s>]"
    r"[^<>]{0,300}>?(.{0,400}?)</a>",
    re.I | re.S,
)
_TAG = re.compile(r"<[^<>]*>")
_ALT = re.compile(r"\balt\s*=\s*[\"']([^\"'<>]{3,60})", re.I)
_RIGHTS = re.compile(
    r"(?:\u00a9|\(c\)|copyright)[\s\d,\u2013-]*((?:[^\W\d_](?:[\w'&-]|\.(?=\w))*\s?){1,5}?)(?:[.,|\d]|\s+all\s|$)", re.I
)
_HOST = re.compile(r"^(?:https?:)?//(?:www\d?\.|m\.|amp\.)?([^/:?#]+)\.[a-z]{2,}(?:[/:?#]|$)", re.I)
_LONGEST = 60
_HEAD = 20_000
"""Code points at the head of a page among which its link to the first page stands."""
_LINKS = 12
_WORDS_FOR_HOME = frozenset(
    ["home", "homepage", "start", "startseite", "accueil", "inicio", "index", "back", "\u9996\u9875"]
)


def names_of_site(page: Page, addresses: list[str]) -> list[str]:
    """Return what links to the first page, their pictures, rights lines and the hosts of its own addresses call it.

    Hosts come last, without their ending; they are names to compare with and not to show.
    """
    names: list[str] = []
    start = max(0, page.text.find("<body"))
    for shown in _HOME.findall(page.text, start, start + _HEAD)[:_LINKS]:
        names += [_TAG.sub(" ", shown), *_ALT.findall(shown)]
    if page.mentions("\u00a9", "copyright", "&copy;"):
        names += [match.group(1) for match in _RIGHTS.finditer(page.text[-6_000:].replace("&copy;", "\u00a9"))][:3]
    names += _masthead(page)
    hosts = [match.group(1).rsplit(".", 1)[-1] for address in addresses if (match := _HOST.match(address))]
    kept = (" ".join(name.split()) for name in [*names, *hosts])
    return list(dict.fromkeys(name for name in kept if _is_name(name)))


def _masthead(page: Page) -> list[str]:
    """Return h1 where it is what the title element has beside the headline, which a lower heading shows."""
    first, title = text_of_element(page.first("h1"), _LONGEST), fold_block(text_of_element(page.first("title")))
    folded = fold_block(first)
    if not folded or folded not in title:
        return []
    headings = {fold_block(text_of_element(heading)) for heading in page.all("h2, h3")[:_LINKS]}
    return [first] if {title.removesuffix(folded), title.removeprefix(folded)} & headings - {"", title} else []


def _is_name(name: str) -> bool:
    """Tell whether a text can be a name."""
    return len(fold_block(name)) >= 3 and name.casefold() not in _WORDS_FOR_HOME
