"""Credit lines."""

from __future__ import annotations

import re

from samesource.language.declared.agency import is_agency
from samesource.language.declared.dates import find_declared_dates
from samesource.language.furniture.block import Block
from samesource.language.furniture.caption import is_caption
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.people import is_people
from samesource.language.furniture.starts_with import starts_with

_CODES = re.compile(r"\(?[/(-]?[a-zäöü]{2,6}(?:/[a-zäöüA-Z]{2,6}){1,5}[/)-]?\.?$")
_CAPITALS = r"[A-Z\u0410-\u042f]"
_TAG = re.compile(
    rf"(?:\({_CAPITALS}{{2,8}}(?:[/-][A-Za-z\u0410-\u042f\u0430-\u044f]{{2,10}}){{0,2}}\)|[/-]{_CAPITALS}{{2,8}}[/-]?|"
    rf"{_CAPITALS}{{2,6}}(?:/[A-Za-z\u0410-\u042f.]{{2,6}})+)\.?$"
)
_WORK = re.compile(r"\S.*?\s?(?P<joint>:|\b\S+)\s(?P<names>[^\W\d_a-z][\w'.-]*(?: [^\W\d_a-z][\w'.-]*)*)\.?$")
_MIXED = re.compile(r"(?P<agency>[^\W\d_]{2,12})/[^\W\d_]{2,4}$")
_MAKERS = re.compile(r"[\[(][^\[\]()]{3,60}/[^\[\]()]{2,40}[\])]$")
_NEWS_IN_SMALL = frozenset(("dpa", "afp", "epd", "ap", "efe"))
_SMALL = _NEWS_IN_SMALL | frozenset(
    (
        "from",
        "in",
        "aus",
        "\u00e0",
        "em",
        "\u0438",
        "by",
        "de",
        "del",
        "di",
        "da",
        "von",
        "van",
        "for",
        "of",
        "and",
        "the",
        "und",
        "et",
        "y",
        "e",
        "via",
        "la",
    )
)
"""Words in small letters within the names of makers."""


def is_credit_line(block: Block, language: str, *, pointer: bool = False) -> bool:
    """Tell whether a line says who made text or picture, or whose it is; of a `pointer`, only what outweighs that."""
    words = len(block.words)
    if pointer:
        return _is_media(block, language) or (bool(count_held("first_published", block.folded)) and _is_reprint(block))
    if _is_code(block.text) or ("\u00a9" in block.text and words <= 40):
        return True
    if words <= 30 and count_held("rights", block.folded):
        return True
    if words <= 60 and starts_with("rights", block.lead):
        return True
    if words <= 25 and _is_contributed(block):
        return True
    if _is_reprint(block):
        return True
    return (
        _has_role(block)
        or _is_origin(block)
        or _is_media(block, language)
        or _is_work(block, language)
        or _is_staff(block, language)
        or is_caption(block)
    )


def _is_code(text: str) -> bool:
    """The sign-off of an agency or of those who worked on the text, or makers in brackets."""
    if _CODES.match(text) or _TAG.match(text):
        return True
    mixed = _MIXED.match(text.strip("()[]"))
    if mixed and is_agency(mixed["agency"]):
        return True
    if _MAKERS.match(text):
        return all(name[0].isupper() or name in _SMALL for name in re.findall(r"[^\W_]+", text))
    if len(text) > 60:
        return False
    parts = [part for part in re.split(r"\s*[,/&]\s*|\s(?:and|und|et|y|e|\u0438)\s", text.strip("()[]. -")) if part]
    return len(parts) >= 2 and all(is_agency(part) for part in parts)


def _is_contributed(block: Block) -> bool:
    """What someone did for this report."""
    if count_held("contributed", block.folded):
        return True
    return bool(count_held("contributed_verb", block.folded) and count_held("self_here", block.folded))


def _is_reprint(block: Block) -> bool:
    """What the report was made of, and where it came out first."""
    words = len(block.words)
    if words <= 45 and count_held("self_here", block.folded) and count_held("made_of", block.folded):
        return True
    if words > 25 or not count_held("first_published", block.folded):
        return False
    opened = bool(starts_with("first_published", block.lead)) and not find_declared_dates(block.text)
    return bool(opened and words <= 12) or count_held("self_here", block.folded) > 0


def _has_role(block: Block) -> bool:
    """A role of the trade in brackets, or before a colon or a name."""
    label = starts_with("credit_role", block.lead) or starts_with("with_agency", block.lead)
    if not label and block.bracketed and len(block.words) <= 30:
        return bool(starts_with("shown", block.lead))
    if not label or len(block.words) > 45:
        return False
    rest = block.lead[len(label) :]
    if not rest.strip(" .)]") and len(label) > 5:
        return block.bracketed or " " in label or count_held("agency", label) > 0
    if re.match(r"\s*[:/|]", rest):
        return len(block.words) <= 30 and (not block.terminal or block.capitalised >= 0.4)
    if block.bracketed:
        return block.capitalised >= 0.5 or _makers_only(block, label)
    finished = block.terminal and (label.count(" ") == 0 or block.text[-1] != ".")
    return not finished and len(block.words) <= 14 and _makers_only(block, label)


def _makers_only(block: Block, label: str) -> bool:
    """Whether only names and agencies' codes follow the label."""
    names = block.words[len(label.split()) :]
    if not names or len(label) < 3:
        return False
    return names[-1] not in _SMALL - _NEWS_IN_SMALL and all(
        name[0].isupper() or name.casefold() in _SMALL or count_held("agency", name.casefold()) for name in names
    )


def _is_origin(block: Block) -> bool:
    """A label of origin before a colon: `Source: Reuters`."""
    label = starts_with("origin", block.lead)
    if not label or block.lead[len(label) :].lstrip()[:1] != ":" or len(block.words) > 14:
        return False
    return not find_declared_dates(block.text)


def _is_media(block: Block, language: str) -> bool:
    """`Video: Ravi Menon`: what is shown, and nothing but who made it."""
    label = starts_with("credit_media", block.lead, language)
    head, colon, rest = block.text.partition(":")
    if not label or not colon or head.casefold().strip() != label or len(block.words) > 10 or block.terminal:
        return False
    return is_people(rest.strip()) or is_agency(rest.strip())


def _is_work(block: Block, language: str) -> bool:
    """`Translated from the Danish by Jo Penhale`: what was done, and at the end by whom."""
    if len(block.words) > 16 or not starts_with("credit_verb", block.lead, language):
        return False
    match = _WORK.match(block.text)
    if match is None:
        return False
    if match["joint"] != ":" and not starts_with("maker_before", match["joint"].casefold(), language):
        return False
    return not block.terminal or is_people(match["names"])


def _is_staff(block: Block, language: str) -> bool:
    """`Data: Harbour Trust; graphics: Jo Penhale`: two labels or more, each with its maker."""
    if (block.text.count(":") < 2 and ";" not in block.text) or len(block.words) > 25 or block.terminal:
        return False
    parts = [part for part in re.split(r"[;|.,/]\s|\s(?=[^\W\d_]+:)", block.text) if ":" in part]
    families = ("credit_role", "credit_media", "author_label")
    labels = [part.strip().casefold() for part in parts]
    works = block.text.split(";")
    if len(works) >= 2 and all(starts_with("credit_role", work.strip(" (").casefold()) for work in works):
        return True
    return len(labels) >= 2 and all(any(starts_with(name, label, language) for name in families) for label in labels)
