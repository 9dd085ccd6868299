"""A followed change in trace.json's form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

Member = Mapping[str, Any]
_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_NAMED = frozenset(("number", "unit", "date", "name", "place", "role", "speaker", "attribution-changed"))
"""Kinds of change of which a note can be seen to speak; in others any word may be shared by chance."""
_LEAST = 4
"""Letters of a word that tells what a note of correction is about; figures may be shorter."""


def describe_damage(
    family: str, change: Mapping[str, Any], states: Mapping[str, str], members: Sequence[Member], *, determined: bool
) -> dict[str, Any]:
    """Return one entry of damage[]: the states of witnesses spread over their copies, outlets counted, notes found."""
    by_witness: dict[str, list[Member]] = {}
    of_id = {member["id"]: member for member in members}
    for member in members:
        by_witness.setdefault(member["witness"], []).append(member)
    lists: dict[str, list[str]] = {
        state: sorted(m["id"] for w, held in states.items() if held == state for m in by_witness.get(w, ()))
        for state in ("carried", "restored", "altered", "dropped", "unclear")
    }
    child, parent = change["child"], change["parent"]
    copies = [m["id"] for m in by_witness.get(child, ()) if m["id"] != child]
    lists["carried"] = sorted([*lists["carried"], *copies])
    outlets = {of_id[name]["outlet"] for name in [child, *lists["carried"]] if name in of_id} - {None}
    own = of_id.get(child, {}).get("outlet")
    update = own is not None and own == of_id.get(parent, {}).get("outlet")
    corrects = bool(of_id.get(child, {}).get("corrections")) and _speaks(of_id[child]["corrections"], change)
    notices = [m["id"] for m in members if m["id"] != child and _speaks(m["corrections"], change)]
    return {
        "family": family,
        "parent": parent,
        "child": child,
        "kind": change["kind"],
        "subtype": change["subtype"],
        "description": change["description"],
        "old": change["old"]["text"] if change["old"] else None,
        "new": change["new"]["text"] if change["new"] else None,
        "determined": determined,
        "update": update or corrects,
        "carried": lists["carried"],
        "inherited": len(lists["carried"]),
        "outlets": len(outlets),
        "restored": lists["restored"],
        "corrected": len(lists["restored"]),
        "altered": lists["altered"],
        "dropped": lists["dropped"],
        "unclear": lists["unclear"],
        "notice": min(notices, default=None),
    }


def _speaks(notes: Sequence[str], change: Mapping[str, Any]) -> bool:
    """Tell whether a note of correction names what differs between the old and the new words: a figure, a name."""
    if not notes or change["kind"] not in _NAMED:
        return False
    old, new = (_telling(change[side]["text"]) if change[side] else set() for side in ("old", "new"))
    return any((old ^ new) & _telling(note) for note in notes)


def _telling(text: str) -> set[str]:
    words = (word.casefold() for word in _WORD.findall(text))
    return {word for word in words if len(word) >= _LEAST or word[0].isdigit()}
