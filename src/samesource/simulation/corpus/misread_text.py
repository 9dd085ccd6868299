"""Errors of optical recognition."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from samesource.simulation.corpus.counter_draws import CounterDraws

_LOOKALIKES: dict[str, list[str]] = tomllib.loads(
    (Path(__file__).parent / "lookalikes.toml").read_text(encoding="utf-8")
)["read_as"]

_SHAPE = re.compile("|".join(sorted(map(re.escape, _LOOKALIKES), key=lambda shape: -len(shape))) + r"|[ \-]|\w")
_JOINED = 4
"""One space in four may be lost: recognition keeps most."""

_SPLIT = 12
"""One misread letter in twelve gets a space behind it instead."""


@dataclass(frozen=True, slots=True)
class Misread:
    """A text as badly recognised, and how many of its characters were touched."""

    text: str
    touched: int


def misread_text(text: str, percent: int, draws: CounterDraws) -> Misread:
    """Return `text` with `percent` of its characters touched by errors of recognition, or as many as can be.

    Shapes alike (rn and m, l and 1, O and 0, e and c …), words split and joined, hyphens lost. A letter without a
    look-alike, as in scripts not listed, is read as another character of the same text.
    """
    shapes = list(_SHAPE.finditer(text))
    wanted = (len(text) * percent + 50) // 100
    chosen: list[tuple[int, int, str]] = []
    touched = 0
    for i in draws.sample(len(shapes), len(shapes)):
        if touched >= wanted:
            break
        start, end = shapes[i].span()
        new = _read_wrongly(shapes[i][0], text, draws)
        if new is None or end - start > wanted - touched:
            continue
        chosen.append((start, end, new))
        touched += end - start
    pieces, reached = [], 0
    for start, end, new in sorted(chosen):
        pieces += [text[reached:start], new]
        reached = end
    return Misread("".join([*pieces, text[reached:]]), touched)


def _read_wrongly(shape: str, text: str, draws: CounterDraws) -> str | None:
    """Return what is read instead of a shape; None where it is read rightly after all."""
    if shape == "-":
        return ""
    if shape == " ":
        return None if draws.below(_JOINED) else ""
    if not draws.below(_SPLIT):
        return f"{shape} "
    others = _LOOKALIKES.get(shape) or [text[draws.below(len(text))].strip() or "."]
    new = others[draws.below(len(others))]
    return new if new != shape else "."
