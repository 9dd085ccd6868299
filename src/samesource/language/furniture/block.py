"""One paragraph of a text, with what its form says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from samesource.language.furniture.fold_line import fold_line
from samesource.language.furniture.known_once import known_once
from samesource.language.furniture.reported import is_reported
from samesource.language.words_unspaced import UNSPACED

_WORD = re.compile(rf"[{UNSPACED}]{{1,2}}|[^\W_{UNSPACED}]+(?:['.-][^\W_{UNSPACED}]+)*")
"""Two letters of an unspaced script count as a word, which is the usual length."""
_TERMINAL = re.compile(r"[.!?\u3002\uff01\uff1f\u0964\u061f][\"')\]\s]*(?:\[\d+\])*$")
_DENSE = re.compile(r"[\u0600-\u06ff\u3400-\u9fff]")
"""Scripts in which three words make a sentence: particles are part of words, or left out."""
_LEAD = re.compile(r"^[^\w(\[\"']*[(\[\"']?\s*")
_BRACKETED = re.compile(r"[(\[].*[)\]]\.?$")
_QUOTED = re.compile(r'"[^"]*(?:"|$)')
_URL = re.compile(r"(?:https?\s?:\s?/\s?/\s?|www\s?\.\s?)\S+(?:\s[/._-]\s\S+)*")


@dataclass
class Block:
    """One line of normalised text at half-open normal positions; `kind` is empty for story text."""

    start: int
    end: int
    text: str
    kind: str = field(default="", compare=False)

    def copy(self) -> Block:
        """Return a block of its own that knows what this one does."""
        twin = object.__new__(Block)
        twin.__dict__.update(self.__dict__)
        return twin

    @known_once
    def words(self) -> list[str]:
        """Words as written."""
        return _WORD.findall(self.text)

    @known_once
    def lead(self) -> str:
        """Case-folded text without leading bullets, brackets and marks."""
        return fold_line(_LEAD.sub("", self.text, count=1))

    @known_once
    def unquoted(self) -> str:
        """Text without what stands in quotation marks: what others say is no form of the page."""
        if is_reported(self.text):
            return ""
        return _QUOTED.sub(" ", self.text) if '"' in self.text else self.text

    @known_once
    def folded(self) -> str:
        """Case-folded unquoted text."""
        return fold_line(self.unquoted)

    @known_once
    def terminal(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_TERMINAL.search(self.text))

    @known_once
    def bracketed(self) -> bool:
        """Whether brackets hold all of it."""
        return bool(_BRACKETED.match(self.text)) and self.text[1:-2].count("(") <= self.text[1:-2].count(")") + 1

    @known_once
    def without_urls(self) -> str:
        """Text without addresses."""
        return _URL.sub(" ", self.text) if "/" in self.text or "www" in self.text else self.text

    @known_once
    def capitalised(self) -> float:
        """Share of words (numbers and short lower-case ones aside) that begin with a capital."""
        counted = [word for word in self.words if len(word) > 3 or word[0].isupper()]
        counted = [word for word in counted if not word[0].isdigit()]
        return sum(word[0].isupper() for word in counted) / len(counted) if counted else 0.0

    @known_once
    def figures(self) -> int:
        """Number of words that begin with a figure."""
        return sum(word[0].isdigit() for word in self.words)

    @property
    def sentence_like(self) -> bool:
        """Whether it reads as story text by itself: it ends as a sentence and has a few words."""
        return self.terminal and len(self.words) >= (3 if _DENSE.match(self.text) else 5)
