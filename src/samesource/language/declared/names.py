"""Who a byline or a credit names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from samesource.language.declared.agency import is_agency
from samesource.language.furniture.count_held import count_held
from samesource.language.furniture.starts_with import starts_with
from samesource.language.uncased import UNCASED

_SPLIT = re.compile(
    r"\s*(?:,|;|/|&|\||\u00b7| - |[()]|"
    r"\s(?:and|und|et|y|e|en|og|och|oraz|\u0438|\u0442\u0430|with|mit|avec|con|com|met|med)\s)\s*"
)
_OF = re.compile(r"^(?:da|do|della|dell'|del|der|of|from) (?=[^\W\d_a-z])")
_NAME = re.compile(r"[^\W\d_][\w'.-]*(?: [^\W\d_][\w'.-]*){0,4}$")


@dataclass(frozen=True, slots=True)
class DeclaredNames:
    """People and agencies of one line, in order."""

    people: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)


def find_declared_names(line: str, language: str) -> DeclaredNames:
    """Return the people and the agencies that a byline or credit names; roles, places and dates are left out."""
    if language in UNCASED:
        from samesource.language.declared.names_uncased import find_uncased_names  # late: two languages' own

        return DeclaredNames(*find_uncased_names(line, language))
    folded = line.casefold()
    label = starts_with("byline", folded, language) or starts_with("credit_role", folded)
    label = label or starts_with("with_agency", folded)
    rest = line[len(label) :].lstrip(" :-") if label else line
    names = DeclaredNames()
    for part in _SPLIT.split(rest):
        name = _OF.sub("", part.strip(" .()[]-"))
        if is_agency(name, codes=not (rest.isupper() and " " in rest.strip())):
            names.agencies.append(name)
        elif _is_person(name):
            names.people.append(name)
    return names


def _is_house(folded: str) -> bool:
    """Tell whether a name is an outlet's or a desk's."""
    return count_held("outlet", folded) > 0 or count_held("house", folded) > 0


def _is_person(name: str) -> bool:
    """Tell whether a part of a byline is a person's name."""
    words = name.split()
    if not 2 <= len(words) <= 5 or not _NAME.match(name) or _is_house(name.casefold()):
        return False
    return words[0][0].isupper() and words[-1][0].isupper()
