"""The edits that turn one row of words into another, the same both ways."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from rapidfuzz.distance import Levenshtein

_TURNED = {"insert": "delete", "delete": "insert"}


class EditStep(NamedTuple):
    """One edit: equal, replace, insert or delete, with half-open ranges of the old and the new row."""

    tag: str
    src_start: int
    src_end: int
    dest_start: int
    dest_end: int


def edit_steps(old: Sequence[Any], new: Sequence[Any]) -> list[EditStep]:
    """Return the fewest edits from `old` to `new`; those from `new` to `old` are the same, turned round.

    Of edits equally few one is chosen by the rows themselves, not by which of them is the old one.
    """
    turned = list(old) > list(new)
    found = []
    for step in Levenshtein.opcodes(new, old) if turned else Levenshtein.opcodes(old, new):
        source, target = (step.src_start, step.src_end), (step.dest_start, step.dest_end)
        if turned:
            found.append(EditStep(_TURNED.get(step.tag, step.tag), *target, *source))
        else:
            found.append(EditStep(step.tag, *source, *target))
    return found
