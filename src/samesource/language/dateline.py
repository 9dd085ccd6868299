"""Datelines: where, when and by whom a report was filed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from samesource.language.declared.agency import is_agency
from samesource.language.declared.date import DeclaredDate
from samesource.language.declared.dates import find_declared_dates
from samesource.language.furniture.starts_with import starts_with

_CAPITAL = r"[^\W\d_a-z\u0430-\u044f\u00e0-\u00f6\u00f8-\u00ff]"
_JOINS = r"de|del|da|do|di|la|le|les|los|las|am|an der|an|im|der|of|upon|sur|sous|\u0438|\u043d\u0430"
_PLACE = rf"{_CAPITAL}[\w.'-]*(?: (?:{_CAPITAL}[\w.'-]*|{_JOINS}))*"
_CAPITALS = rf"{_CAPITAL}{{3,}}(?:[ -]{_CAPITAL}{{2,}}){{0,3}}"
_REGION = rf" \({_CAPITAL}[^()\[\]\d]{{1,40}}\)"
_WHEN = r"(?:[^()\[\]/]|(?<=\d)/(?=\d)){0,40}?"
_AGENCY = r"[(/\[]\s*(?P<agency>[\w][\w .,'&/-]{1,40}?)\s*[)/\]]"
_FORMS = (
    # LIMERICK, Ireland, Oct 14 (ANW) - ; Berlin (dpa) - ; BEIJING, Sept 2 /Xinhua/ -- ; LAON (Aisne), 3 sept (AFP) -
    re.compile(
        rf"(?P<place>{_PLACE}(?:\s?[,/]\s?{_PLACE}){{0,3}}(?:{_REGION})?),?\s?(?P<when>{_WHEN})\s?{_AGENCY}"
        r"\s?[.:]?\s?[-:.]{1,2}\s?"
    ),
    # (ANSA) - ROMA, 3 SET - ; (Reuters) - ; (ANSA) - Nepi (Viterbo), 3 set -
    re.compile(
        rf"{_AGENCY}\s?-{{1,2}}\s(?:(?P<place>{_PLACE}(?:, {_PLACE})?(?:{_REGION})?),?\s?"
        r"(?P<when>[^()\[\]]{0,30}?)\s-{1,2}\s)?"
    ),
    # (BELGA) GENT 09/10 17:45 -
    re.compile(
        rf"{_AGENCY}\s?(?P<place>{_CAPITALS})"
        r"(?P<when>(?: \d[\d/.:h]*){0,3})\s-{1,2}\s"
    ),
    # SALTBY. 14 februari. TT. ; as Ukrainian agencies do
    re.compile(
        rf"(?P<place>{_CAPITALS})\. (?P<when>\d[^()\[\]/.]{{2,25}})\. "
        rf"(?P<agency>{_CAPITAL}[\w-]{{1,20}}(?: {_CAPITAL}[\w-]{{1,20}})?)\. "
    ),
    # PORT HALLARD - ; ULAANBAATAR, June 8, 2028 - ; Beijing, China - ; LAON (Aisne) -
    re.compile(
        rf"(?P<place>{_PLACE}(?:\s?[,/]\s?{_PLACE}){{0,3}}(?:{_REGION})?),?\s?(?P<when>[^()\[\]]{{0,40}}?)\.?\s+-{{1,3}}\s"
    ),
)
_UNMARKED = re.compile(
    rf"(?P<place>{_CAPITALS})(?P<when>) "
    rf"\((?P<agency>{_CAPITAL}[\w-]{{1,20}})\):? (?!-)"
)
"""STOCKHOLM (TT) ; KØBENHAVN (Ritzau): """
_UNSPACED = re.compile(
    rf"(?P<place>{_CAPITAL}{{3,}}(?:[ ,]+{_CAPITAL}{{2,}}){{0,3}})(?P<when>)"
    rf"(?:-{{1,2}}|(?<= {_CAPITAL}{{3}}):\s)(?=[\"']?{_CAPITAL})"
)
_MARK = re.compile(r"[-(/\[:]|\. \d")
"""What every dateline has: a dash, a bracket, a colon, or a full stop before the day."""
_FILED_BY = re.compile(rf"(?:(?P<agency>{_CAPITAL}[\w ]{{1,30}}?)\.\s)")
_STORY = re.compile(rf"[\"'(]*(?:{_CAPITAL}|\d)")
_JOINED = re.compile(r"[^\W\d_][-'][^\W\d_]")
"""Regions have names of several words, joined: Seine-Maritime, Côte-d'Or; agencies hardly."""
_REACH = 120
_KEPT = 64
"""Paragraphs whose dateline is kept: it is asked for by what marks furniture and by what reads credits."""
_UNCASED = re.compile(r"[(\[\"']?\s?[\u0600-\u06ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before the first sentence; `end` is where the sentence begins. `date` has positions in the text."""

    end: int
    place: str
    agency: str
    date: DeclaredDate | None


@lru_cache(maxsize=_KEPT)
def find_dateline(text: str) -> Dateline | None:
    """Return the dateline at the start of a paragraph of normalised `text`, or None.

    With an agency in brackets or a date it may name any place; without, a place in capitals, or a place and its
    country, before the paragraph's only dash.
    """
    head = text[:_REACH]
    if _UNCASED.match(head):
        from samesource.language.dateline_uncased import find_uncased_dateline  # late: most texts have capitals

        uncased = find_uncased_dateline(text)
        return Dateline(*uncased) if uncased else None
    if _MARK.search(head) is None:
        return None
    for form in (*_FORMS, _UNMARKED, _UNSPACED):
        match = form.match(head)
        if match is None or not _STORY.match(text, match.end()):
            continue
        if form is _UNMARKED and not is_agency(match["agency"], known=True):
            continue
        found = {name: (value or "").strip(" ,") for name, value in match.groupdict().items()}
        date = _date(match)
        place = (
            text[match.start("place") : date.start].strip(" ,")
            if date and found.get("place")
            else found.get("place", "")
        )
        unread = "" if date else found.get("when", "")
        agency = found.get("agency", "")
        if agency and _is_region(agency, date):
            place, agency = f"{place} ({agency})", ""
        if _is_sound(text[match.end() :], place, agency, unread, date):
            return Dateline(
                _after_filer(text, match.end(), date), place, agency or _filer(text, match.end(), date), date
            )
    return None


def _date(match: re.Match[str]) -> DeclaredDate | None:
    """Read the date behind the place; a month's name may have passed for a part of the place."""
    start = max(match.start("place"), 0) if "place" in match.groupdict() else 0
    for date in find_declared_dates(match.string[: match.end()]):
        if date.start >= start:
            return date
    return None


def _is_region(bracketed: str, date: DeclaredDate | None) -> bool:
    """Tell whether a dateline's only bracket, with no date before it, holds a region: LAON (Val-d'Aune) - ."""
    return date is None and not bracketed.isupper() and bool(_JOINED.search(bracketed)) and not is_agency(bracketed)


def _is_sound(story: str, place: str, agency: str, unread: str, date: DeclaredDate | None) -> bool:
    """Tell a dateline from a sentence that begins with a name and an aside."""
    bare = place.split(" (", 1)[0]
    timed = agency and re.fullmatch(r"[\d/:. ]+", unread)
    if (unread.strip(" ,.") and not timed) or len(bare.split()) > 7 or _is_preposition(bare.split(" ", maxsplit=1)[0]):
        return False
    if agency:
        if agency.islower() and " " in agency:
            return False
        return bool(re.search(r"[^\W\d]{2}", agency)) and not re.search(r"[.;!?] ", agency) and len(agency.split()) <= 4
    if date:
        return len(place) >= 3
    only_dash = " - " not in story[:400].split(". ", maxsplit=1)[0]
    capitals = bare.upper() == bare and len(bare) > 3
    return only_dash and (capitals or "," in bare) and not starts_with("headings", place.casefold())


def _is_preposition(word: str) -> bool:
    """Tell whether a word begins a sentence, not a place."""
    return starts_with("prepositions", word.casefold()) == word.casefold() != ""


def _filer(text: str, end: int, date: DeclaredDate | None) -> str:
    """Return the agency that a Russian dateline names after its dash."""
    match = _FILED_BY.match(text, end) if date else None
    return match["agency"] if match and len(match["agency"].split()) <= 3 else ""


def _after_filer(text: str, end: int, date: DeclaredDate | None) -> int:
    """Return where the story begins, behind an agency named after the dash."""
    match = _FILED_BY.match(text, end) if date else None
    return match.end() if match and len(match["agency"].split()) <= 3 else end
