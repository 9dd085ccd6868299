"""Sentences about one invented event."""

from __future__ import annotations

import functools
import random
import tomllib
from pathlib import Path
from typing import Any

from samesource.simulation.invented_names import InventedNames

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DRAWN = ("act", "act_short", "act_done", "state", "state_past", "state_past_plural", "where", "time", "object")
_DRAWN_SAYING = ("say_first", "say_second")


@functools.cache
def _grammar() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "site_story.toml").read_text(encoding="utf-8"))


class StoryWriter:
    """Writes titles and paragraphs of one story; every call gives new sentences about the same people and things."""

    def __init__(
        self, source: random.Random, names: InventedNames, topic: str | None = None, town: str | None = None
    ) -> None:
        self._source = source
        self.topic = topic or source.choice(sorted(_grammar()["topics"]))
        bank = _grammar()["topics"][self.topic]
        self._facts: dict[str, str] = {
            "person": names.person(),
            "other": names.person(),
            "place": names.place(),
            "town": town or names.place(),
            "body": source.choice(bank["body"]),
            "matter": source.choice(bank["matter"]),
        }
        self._bank = bank
        self._waiting: list[str] = []

    def title(self) -> str:
        """Return a headline."""
        act, thing = self._source.choice(_grammar()["act"]), self._source.choice(self._bank["thing"])
        body, matter, place = (self._facts[name] for name in ("body", "matter", "place"))
        plain = body.removeprefix("the ").removeprefix("The ")
        forms = (
            f"{plain} {act} {matter} in {place}",
            f"{place}: {thing} and {matter}",
            f"{self._facts['person']} {act} {thing} as {matter} drags on",
        )
        title = self._source.choice(forms)
        return title[0].upper() + title[1:]

    def sentence(self) -> str:
        """Return a sentence; a pattern comes back only after all others."""
        if not self._waiting:
            self._waiting = list(_grammar()["sentences"])
            self._source.shuffle(self._waiting)
        pattern = self._waiting.pop()
        drawn = {name: self._source.choice(_grammar()[name]) for name in (*_DRAWN, *_DRAWN_SAYING)}
        text = pattern.format(
            **self._facts,
            **drawn,
            thing=self._source.choice(self._bank["thing"]),
            work=self._source.choice(self._bank["work"]),
            number=f"{self._source.randint(110, 9800):,}",
            small=self._source.randint(3, 96),
            weekday=self._source.choice(_WEEKDAYS),
        )
        first = 1 if text.startswith('"') else 0
        return text[:first] + text[first].upper() + text[first + 1 :]

    def paragraph(self) -> str:
        """Return one to three sentences."""
        return " ".join(self.sentence() for _ in range(self._source.choice((1, 2, 2, 3))))

    def stock(self) -> str:
        """Return a sentence of the trade that fits any story."""
        sentence: str = self._source.choice(_grammar()["stock"])
        return sentence
