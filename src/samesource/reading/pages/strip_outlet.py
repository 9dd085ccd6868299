"""Headlines without the outlet's name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from samesource.reading.pages.page_block import fold_block

_MARK = re.compile(r"\s+[|\u00b7\u2022\u2013\u2014\u00bb:-]+\s+|\s*[|_]\s*|:\s+|\s+::\s+")
_FEWEST = 10
"""Letters that must be left for a headline."""


def strip_outlet(title: str, outlets: Iterable[str], headlines: Iterable[str] = ()) -> str:
    """Return `title` without a part set off by a bar or dash that names one of `outlets`, or that a headline lacks.

    `headlines` are other forms of the headline (h1, og:title): where one of them is the title up to a mark, or from a
    mark on, that part is the headline. Anything else stays as it is.
    """
    title = _without_names(" ".join(title.split()), {folded for outlet in outlets if (folded := _bare(outlet))})
    forms = {folded for headline in headlines if (folded := fold_block(headline))}
    for mark in _MARK.finditer(title):
        for part in (title[: mark.start()], title[mark.end() :]):
            if fold_block(part) in forms:
                return part
    return title


def _without_names(title: str, known: set[str]) -> str:
    """Cut the names of outlets off the end and the beginning."""
    while marks := list(_MARK.finditer(title)):
        before, after = title[: marks[-1].start()], title[marks[0].end() :]
        if _bare(title[marks[-1].end() :]) in known and len(fold_block(before)) >= _FEWEST:
            title = before
        elif _bare(title[: marks[0].start()]) in known and len(fold_block(after)) >= _FEWEST:
            title = after
        else:
            break
    return title


def _bare(outlet: str) -> str:
    """Fold a name, without its article and the ending of an address."""
    folded = fold_block(re.sub(r"^(?:www\.)|\.(?:com|org|net|co\.uk|[a-z]{2})$", "", outlet.strip(), flags=re.I))
    return folded.removeprefix("the")
