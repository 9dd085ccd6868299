"""A block of text of a page, and what its markup says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_ENDS = ".!?\"')\u2026\u201d\u2019\u00bb\u3002\uff01\uff1f\u061f\u300d"
_DENSE = "\u2e80"
"""First character of the scripts that write a word with a letter or two."""
_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(slots=True)
class PageBlock:
    """A paragraph, heading, list item or row, as a reader sees it."""

    text: str
    """One line, spaces collapsed."""
    tag: str
    """Name of the element that it fills."""
    parent: int
    """Number of the element around it; siblings have the same."""
    linked: float
    """Share of its characters that are links."""
    apart: tuple[tuple[int, str], ...] = ()
    """Elements around it that are not the story by name: number and reason, the outermost first."""
    marked: bool = False
    """Whether it stands in the element that the page marks as the article's body."""
    article: bool = False
    """Whether it stands in an `article` or `main` element."""
    path: tuple[int, ...] = ()
    """Numbers of the elements around it that are no part of a line, the outermost first."""
    away: float = 0.0
    """Share of its characters that are links to other pages."""
    heading: bool = False
    """Whether all of it is a heading, or bold."""
    pictured: bool = False
    """Whether it stands right below a picture, in the picture's own element or in one of the same make."""
    leads_on: bool = False
    """Whether it ends in a link to another page of the same site."""
    words: int = field(init=False)
    folded: str = field(init=False)
    """Letters and digits in one case: what is compared."""

    def __post_init__(self) -> None:
        """Count and fold."""
        self.words = self.text.count(" ") + 1
        self.folded = fold_block(self.text)

    @property
    def prose(self) -> bool:
        """Tell whether it reads like sentences, and not like a label or a link."""
        weight = len(self.folded) * (2 if self.folded[:1] >= _DENSE else 1)
        return self.linked < 0.5 and weight >= 20 and (self.text[-1] in _ENDS or self.words >= 20)


def fold_block(text: str) -> str:
    """Return letters and digits in one case."""
    return _NO_LETTER.sub("", text).casefold()
