"""What an element's name, class and id say it is for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from samesource.reading.pages.words_for_parts import PAIRS_FOR_PARTS, WORDS_FOR_PARTS

_ELEMENTS = {
    "nav": "navigation",
    "aside": "aside",
    "footer": "footer",
    "figure": "figure",
    "figcaption": "figure",
    "form": "form",
    "menu": "navigation",
    "dialog": "form",
    "address": "meta",
    "time": "meta",
}
_ROLES = {
    "navigation": "navigation",
    "complementary": "aside",
    "contentinfo": "footer",
    "search": "form",
    "dialog": "form",
    "banner": "navigation",
}
_WORDS = {
    "comments": "comments comment commentlist disqus respond replies reply reactions livefyre usercomments",
    "related": "related recommended recommendation recommendations recirc recirculation readmore morenews trending"
    " popular mostread teaser teasers outbrain taboola promo promos promoted crosslinks seealso upnext"
    " moreon morefrom morestories relatedposts relatedarticles relatedlinks weiterlesen",
    "appeal": "newsletter newsletters signup subscribe subscription donate donation cta support-us membership",
    "advert": "ad ads advert adverts advertisement advertising adslot adsense sponsored sponsor dfp anzeige werbung"
    " publicidad reklama",
    "share": "share sharing sharebar sharebox shares social socials addthis follow followus sharethis",
    "navigation": "nav navbar navigation menu breadcrumb breadcrumbs pagination pager pagenav toolbar topbar sitemap"
    " masthead skiplink skip",
    "aside": "sidebar rail aside infobox factbox sidenote widget widgets",
    "footer": "footer colophon copyright legal",
    "meta": "byline bylines author authors authorbox bio dateline timestamp datetime pubdate postmeta entrymeta"
    " articlemeta meta metadata tags tag taglist tagcloud keywords topics topiclist readtime filedunder kicker",
    "figure": "caption captions figcaption photocredit imagecredit gallery slideshow carousel lightbox credit credits"
    " picture image photo video player audio",
    "form": "cookie cookies consent gdpr modal popup overlay poll survey quiz login register",
    "hidden": "hidden invisible visuallyhidden sronly screenreader noprint printonly",
}
_REASONS = {
    word: reason for reason, own in WORDS_FOR_PARTS.items() for words in own.values() for word in words.split()
} | {word: reason for reason, words in _WORDS.items() for word in words.split()}
_PAIRS = {
    "read more": "related",
    "more news": "related",
    "most read": "related",
    "see also": "related",
    "up next": "related",
    "more on": "related",
    "more from": "related",
    "more stories": "related",
    "also read": "related",
    "sr only": "hidden",
    "screen reader": "hidden",
    "visually hidden": "hidden",
    "entry meta": "meta",
    "sign up": "appeal",
}
_PAIRS |= {
    pair: reason for reason, own in PAIRS_FOR_PARTS.items() for pairs in own.values() for pair in pairs.split(", ")
}
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_HARMLESS = frozenset(["no", "has", "with", "without", "hide", "type", "format", "is"])
"""A word after one of these tells of the element's parts or state and not what it is."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


def name_of_part(tag: str, attributes: Mapping[str, str]) -> str | None:
    """Return why an element is not the story (`navigation`, `comments`, …) by its name, role, class and id; else None.

    Class names are English by custom; `words_for_parts` holds those of other languages.
    """
    if tag in _ELEMENTS:
        return _ELEMENTS[tag]
    if not attributes:
        return None
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return "hidden"
    style = attributes.get("style")
    if style and _HIDDEN.search(style):
        return "hidden"
    role = _ROLES.get(attributes.get("role", ""))
    return role or _by_names(attributes.get("class", ""), attributes.get("id", ""))


@lru_cache(maxsize=4096)
def _by_names(classes: str, identifier: str) -> str | None:
    """Judge each class, and the id, by its words."""
    for name in [*classes.split()[:12], identifier]:
        if len(name) > 60 or name.startswith(("tag-", "category-", "post-", "author-", "type-")):
            continue
        parts = [part.lower() for part in _PART.findall(name)]
        if not parts or parts[0] in _HARMLESS:
            continue
        for i, part in enumerate(parts):
            following = parts[i + 1] if i + 1 < len(parts) else ""
            reason = _PAIRS.get(f"{part} {following}") or _REASONS.get(part)
            if reason and not (i and parts[i - 1] in _HARMLESS):
                return reason
    return None
