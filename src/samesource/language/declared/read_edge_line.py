"""What a line above or below a story says of the story's makers and sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samesource.language.declared.agency import is_agency
from samesource.language.declared.find_first_publication import find_first_publication
from samesource.language.declared.phrases import declared_phrases
from samesource.language.fold_evenly import fold_evenly
from samesource.language.furniture.count_held import count_held

Entry = tuple[str, str]
"""Kind and value of a declared entry."""
_PARTS = re.compile(
    r"\s*(?:[,;|/\u00b7&(]|(?<= )-(?= )|"
    r"\s(?:and|und|et|y|e|en|och|og|oraz|a|i|și|\u0438|\u0442\u0430|\u0456|avec|with|mit|con|com|met|med|cu)\s)\s*"
)
_BRACKETS = " ()[]/-*\u00a9."
_OF = re.compile(
    r"^(?:(?:da|do|de|della|dell'|del|der|den|von|of|from|van|von der|de la|with|mit|avec|con|com|met|med) "
    r"(?=[^\W\d_a-z]|afp|dpa|efe|epd)|[^:]{2,24}: )"
)
_KIND = re.compile(
    r"^(?:\w*agentur(?:en)?|agencias?|l'agence|agences?|agenzi[ae]|ag\u00eancias?|agenc(?:y|ies)) ", re.I
)
"""Words for agencies before the name of one."""
_SIGN = re.compile(r"[a-z\u00e4\u00f6\u00fc]{2,6}(?:/[a-z\u00e4\u00f6\u00fc]{2,6})+$")
"""An agency and its desks: `knd/ost/bru`."""
_CONTRIBUTED = re.compile(
    r"^(?P<names>.{2,60}?) contributed (?:reporting )?(?:to|for) (?:this|the) (?:report|story|article)\.?$"
)
_LONGEST_CREDIT = 12
"""Words of a line of makers."""
_LONGEST_BARE = 6
_CALLED = re.compile(r"\w (?:news |press )?(?:agency|service)$|agentur\b|\bagen(?:ce|cia|zia)\b|\bag\u00eancia\b", re.I)
"""Names that say what they are."""
_FINISHED = re.compile(r"[.!?][\"')]*$")
_OWN_BYLINES = frozenset(("cs", "da", "nb", "nl", "no", "pl", "ro", "sv", "uk"))
"""Languages whose bylines furniture has no lists for."""
_PLACE = re.compile(r"[^\W\d_a-z][\w'-]*(?: [^\W\d_][\w'-]*){0,3}$")
_FILE = re.compile(r"(?P<name>[a-z]{2,5})(?:-\w+)?, [a-z]{2,5}:[\d-]+/\d+$")


def read_edge_line(line: str, language: str, *, apart: bool) -> list[Entry]:
    """Return (kind, value) of what a normalised line declares: agency, via, translation, licence, byline.

    `apart` tells that the line is known to be no part of the story. Agencies of unmarked lines are the great ones only,
    or a code in brackets; whoever may be meant otherwise is left out.
    """
    found: list[Entry] = []
    words = len(line.split())
    source = find_first_publication(line, apart=apart)
    if source:
        found.append(("via", source))
    folded = fold_evenly(line.lstrip(" (*-["))
    translation = declared_phrases("translation").match(folded)
    if translation and words <= _LONGEST_CREDIT and translation.end() < len(folded):
        found.append(("translation", line.strip(" ()*")))
    if (source or apart) and declared_phrases("licence").search(folded):
        found.append(("licence", line))
    if words <= (_LONGEST_CREDIT if apart or not _FINISHED.search(line) or ":" in line else _LONGEST_BARE):
        found += _makers(line, folded, language, apart=apart)
    return list(dict.fromkeys(found))


def _makers(line: str, folded: str, language: str, *, apart: bool) -> Iterator[Entry]:
    """Yield the agencies, and people behind a label, of a short line."""
    bare = line.strip(_BRACKETS)
    if filed := _FILE.match(bare):
        yield "agency", filed["name"]
        return
    if apart and _SIGN.match(bare):
        codes = bare.split("/")
        yield from (("agency", code) for code in [code for code in codes if is_agency(code, known=True)] or codes[:1])
        return
    contributed = _CONTRIBUTED.match(line)
    if contributed:
        names = (_bare_name(part) for part in _PARTS.split(contributed["names"]))
        yield from (("agency", name) for name in names if is_agency(name, codes=False))
        return
    label = declared_phrases("with").match(folded)
    byline = declared_phrases("byline", language).match(folded) if language in _OWN_BYLINES else None
    start = max((match.end() for match in (label, byline) if match), default=0)
    offset = len(line) - len(folded)
    parts = [part.strip(_BRACKETS + ":") for part in _PARTS.split(line[offset + start :] if start else bare)]
    parts = [_bare_name(part) for part in parts]
    agencies = [part for part in parts if is_agency(part, known=not ((label or _CALLED.search(part)) and apart))]
    if "/" in bare and agencies and all(is_agency(part) for part in parts):
        agencies = parts
    if start:
        yield from (("agency", name) for name in agencies)
        if byline and all(part in agencies or _PLACE.match(part) for part in parts):
            people = (part for part in parts if part not in agencies and len(part.split()) > 1)
            yield from (("byline", name) for name in people)
    elif "/" in line.strip("/ ") and len(agencies) < len(parts):
        return  # who made a picture is written so
    elif len(line.split()) <= _LONGEST_BARE and all(part in agencies or _PLACE.match(part) for part in parts):
        yield from (("agency", name) for name in agencies)


def _bare_name(part: str) -> str:
    """Take prepositions, labels, desks and words for agencies off a name."""
    name = _OF.sub("", part)
    without = _KIND.sub("", name)
    name = without if is_agency(without, known=True) else name
    return name.split()[-1] if _is_desk(name) else name


def _is_desk(part: str) -> bool:
    """Tell whether a part names an agency behind its own desk: `Redazione ANSA`."""
    first, _, last = part.rpartition(" ")
    return bool(first) and last.isupper() and is_agency(last, known=True) and count_held("house", first.casefold()) > 0
