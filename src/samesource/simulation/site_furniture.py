"""What an invented site puts around its stories."""

from __future__ import annotations

import datetime as dt
import functools
import random
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samesource.simulation.invented_names import InventedNames
from samesource.simulation.simulated_page import FURNITURE

Part = tuple[str, str, str]
"""Text, kind and form."""

_BEATS = ("farming", "the courts", "schools and the young", "money", "the sea", "sport", "rail and roads")
SECTIONS = ("Valley", "Money", "Field")


@functools.cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads((Path(__file__).parent / "site_furniture.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Occasion:
    """What furniture may depend on: the day, the section, the headlines of that day, and a number of the page's own."""

    day: dt.date
    section: str
    headlines: tuple[str, ...]
    rare: tuple[int, ...]
    first_day: dt.date


class SiteFurniture:
    """The furniture of one site: entry `place` of every list (the lists shuffled alike for all sites by the seed)."""

    def __init__(self, source: random.Random, names: InventedNames, place: int, order: str) -> None:
        self._source = source
        self.city = names.place()
        self.name = f"{self.city} {source.choice(('Ledger', 'Courier', 'Lantern', 'Signal', 'Post'))}"
        self.host = f"{self.name.lower().replace(' ', '-')}.example"
        self._facts: dict[str, Any] = {
            "site": self.name,
            "city": self.city,
            "street": f"{names.place()} Street",
            "hall": f"the {names.place()} Hall",
            "publisher": f"{names.place()} Media",
            "chief": names.person(),
            "company": f"{names.place()} Works",
            "year": source.randint(1931, 2019),
            "price": source.randint(2, 9),
            "small_fixed": source.randint(12, 70),
            "thousands": f"{source.randint(2, 30)},{source.randint(100, 900)}",
            "otherday": "Saturday",
        }
        self._chosen: dict[str, list[str]] = {}
        for name, entries in _lists().items():
            shuffled = list(entries)
            random.Random(f"{order} {name}").shuffle(shuffled)  # noqa: S311 - simulation, no secrets
            self._chosen[name] = [shuffled[(place + 3 * k) % len(shuffled)] for k in range(3)]
        patterns = self._chosen["author"]
        self._authors = [self._author(names.person(), patterns[k % len(patterns)]) for k in range(5)]

    def surround(self, title: str, story: Sequence[tuple[str, str]], occasion: Occasion) -> list[list[Part]]:
        """Return a page as paragraphs of parts: `story` (text, kind) with the site's furniture around it."""
        drawn = self._drawn(occasion)
        name, beat, box = self._source.choice(self._authors)
        drawn |= {"author": name, "beat": beat}
        page = [self._line("top", drawn), [(title, "title", "")], [(f"By {name}", FURNITURE, "byline")]]
        page += [self._line("stamp", drawn), self._line("counter", drawn)]
        middle = len(story) // 2
        for i, (text, kind) in enumerate(story):
            if i == middle:
                page += self._pause(drawn, occasion)
            page.append([(text, kind, "")])
        if self._source.random() < 0.3:
            page[-1].append((self._fill(self._chosen["glued"][0], drawn), FURNITURE, "glued"))
        page += self._tail(box, drawn, occasion)
        return page

    def _pause(self, drawn: dict[str, Any], occasion: Occasion) -> list[list[Part]]:
        """Return what stands between two paragraphs of the story."""
        found = [self._line("promo", drawn)] if self._source.random() < 0.7 else []
        if self._source.random() < 0.4:
            found.append(self._line("box", drawn))
        return found + [self._line("rare", drawn, k) for k in occasion.rare if k == 0]

    def _tail(self, box: str, drawn: dict[str, Any], occasion: Occasion) -> list[list[Part]]:
        """Return what follows the story."""
        found = [[(box, FURNITURE, "author")]]
        if self._source.random() < 0.5:
            found.append(self._line("author_more", drawn))
        if self._source.random() < 0.4:
            found.append(self._line("named", drawn))
        if occasion.section == "Money":
            found += [self._line("section", drawn, 0), self._line("company", drawn)]
        elif occasion.section == "Field":
            found.append(self._line("section", drawn, 1))
        found += [self._line("rare", drawn, k) for k in occasion.rare if k != 0]
        if 2 <= (occasion.day - occasion.first_day).days <= 17:
            found.append(self._line("event", drawn))
        found.append(self._line("letter", drawn))
        if self._source.random() < 0.5:
            found.append(self._line("letter", drawn, 1))
        found.append(self._line("most_read_head", drawn))
        found += [[(headline, FURNITURE, "headline")] for headline in occasion.headlines]
        return [*found, self._line("foot", drawn), self._line("legal", drawn), self._line("foot", drawn, 1)]

    def _drawn(self, occasion: Occasion) -> dict[str, Any]:
        """Draw what changes from page to page."""
        hours, minutes = self._source.randint(5, 22), self._source.randint(10, 59)
        return {
            "count": f"{self._source.randint(1, 60)},{self._source.randint(100, 999)}",
            "small": self._source.randint(2, 40),
            "date": f"{occasion.day.day} {occasion.day:%B} {occasion.day.year}",
            "weekday": f"{occasion.day:%A}",
            "clock": f"{hours}:{minutes}",
            "section": occasion.section,
        }

    def _line(self, form: str, drawn: dict[str, Any], choice: int = 0) -> list[Part]:
        """Fill one entry of the site's own."""
        return [(self._fill(self._chosen[form][choice], drawn), FURNITURE, form)]

    def _fill(self, template: str, drawn: dict[str, Any]) -> str:
        return template.format(**drawn, **self._facts)

    def _author(self, name: str, template: str) -> tuple[str, str, str]:
        """Return an author's name, beat and box."""
        beat, year = self._source.choice(_BEATS), self._source.randint(1970, 2020)
        return name, beat, template.format(**{**self._facts, "author": name, "beat": beat, "year": year})
