"""Small reports for benchmarks of archives: stories of one to three versions, alike in nothing else."""

from __future__ import annotations

import random

from samesource.model import Document

_WHO = ("The harbour master", "A fire captain", "The council", "A railway spokesman", "The museum director", "Police")
_DID = ("closed", "reopened", "inspected", "evacuated", "flooded", "restored")
_WHAT = ("the eastern basin", "a school in Quay Street", "the old tram depot", "platform nine", "a warehouse")
_SENTENCES = 5


def make_small_reports(stories: int, seed: int) -> list[Document]:
    """Return the documents of so many stories, in order; texts depend on the seed alone."""
    drawn = random.Random(seed)
    made = []
    for number in range(stories):
        sentences = [_sentence(drawn) for _ in range(_SENTENCES)]
        for version in range(drawn.choice((1, 1, 2, 3))):
            if version:
                sentences[drawn.randrange(_SENTENCES)] = _sentence(drawn)
            day = f"2031-{1 + number % 12:02d}-{1 + number % 28:02d}"
            made.append(Document(text=" ".join(sentences), id=f"story{number:04d}-{version}", published=day))
    return made


def _sentence(drawn: random.Random) -> str:
    name, place = _name(drawn), _name(drawn)
    count = drawn.randrange(3, 900)
    doing = f"{drawn.choice(_WHO)} of {place} {drawn.choice(_DID)} {drawn.choice(_WHAT)}"
    return f"{doing} on Monday, {count} people were there, said {name} {_name(drawn)}."


def _name(drawn: random.Random) -> str:
    return "".join(drawn.choice("bcdfglmnprst") + drawn.choice("aeiou") for _ in range(3)).title()
