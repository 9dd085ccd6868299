"""The article that a page's microdata describes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samesource.reading.pages.text_of_element import text_of_element

if TYPE_CHECKING:
    from resiliparse.parse.html import ElementNode

    from samesource.reading.pages.page import Page

_SCOPE = '[itemscope][itemtype*="Article"], [itemscope][itemtype*="BlogPosting"], [itemscope][itemtype*="Report"]'
_VALUES = {"meta": "content", "time": "datetime", "a": "href", "link": "href", "img": "src", "data": "value"}
_LONG = ("articleBody", "text", "description", "image", "comment", "review")
"""Properties that say nothing here, or fill the page."""
_MOST = 300


def microdata_article(page: Page) -> dict[str, Any]:
    """Return the properties of the first article in microdata in the form of a JSON-LD object; empty without one.

    Properties outside any item, as older pages have them, count too. Nested items become objects.
    """
    scope = page.first(_SCOPE)
    article: dict[str, Any] = {}
    for element in page.all("[itemprop]")[:_MOST]:
        owner = element.parent_element.closest("[itemscope]") if element.parent_element else None
        names = (element.get_attribute("itemprop") or "").split()
        if owner is not None and owner != scope:
            continue
        for name in names:
            if name not in _LONG and (value := _value(element)):
                _put(article, name, value)
    return article


def _put(article: dict[str, Any], name: str, value: Any) -> None:  # noqa: ANN401 - a string or an object
    """Add a value; several become a list."""
    if name not in article:
        article[name] = value
    elif isinstance(article[name], list):
        article[name].append(value)
    else:
        article[name] = [article[name], value]


def _value(element: ElementNode) -> Any:  # noqa: ANN401 - a string or an object
    """Return what a property's element says."""
    if element.has_attribute("itemscope"):
        names = element.query_selector_all("[itemprop]").values()[:20]
        nested = {
            name: value
            for inner in reversed(names)
            for name in (inner.get_attribute("itemprop") or "").split()
            if not inner.has_attribute("itemscope") and (value := _value(inner))
        }
        return nested or text_of_element(element)
    content = element.get_attribute("content")
    named = content or element.get_attribute(_VALUES.get(element.tag or "", "content"))
    return named.strip() if named else text_of_element(element)
