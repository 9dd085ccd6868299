"""Look whether stories and documents name each other."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from typing import Any

from samesource.archive.unpack_part import unpack_part
from samesource.archive.verify_report import COMPACT, Checked, Fault
from samesource.errors import ArchiveError, ContractError
from samesource.model import Trace
from samesource.shelving.summarise_story import summarise_story
from samesource.stages.digest_ids import digest_ids

_MEMBERS = "SELECT story, id, day FROM documents WHERE story IS NOT NULL ORDER BY story, id"
_STORIES = "SELECT id, documents, last, entry, trace FROM stories ORDER BY id"
_UNTOLD = """
SELECT d.id, d.day, d.story IS NULL FROM documents d LEFT JOIN stories s ON d.story = s.id
WHERE s.id IS NULL AND d.witness NOT IN (SELECT witness FROM dirty)
"""
_APART = "SELECT d.id, d.day FROM documents d JOIN documents w ON d.witness = w.number WHERE d.story IS NOT w.story"
_DIRTY = "SELECT COUNT(*) FROM dirty WHERE witness IN (SELECT witness FROM documents)"


def verify_stories(connection: sqlite3.Connection) -> Checked:
    """Unpack every story: its id is the digest of its members, it lists them, and each of them is in it alone.

    While documents wait to be traced (after a stop) their old stories may be gone: that is no fault.
    """
    members: dict[str, list[tuple[str, str]]] = {}
    for story, name, day in connection.execute(_MEMBERS):
        members.setdefault(story, []).append((name, day))
    faults = []
    count = 0
    for story, *told in connection.execute(_STORIES):
        count += 1
        own = members.get(story, [])
        says = _wrong(story, told, [name for name, _ in own])
        if says:
            faults.append(Fault("story", _days([day for _, day in own]), f"story {story}", says, COMPACT))
    for name, day, untraced in connection.execute(_UNTOLD):
        says = "it has not been traced and does not wait to be" if untraced else "its story is not there"
        faults.append(Fault("document", day or "undated", f"document {name}", says, COMPACT))
    for name, day in connection.execute(_APART):
        says = "it is in another story than the text it repeats"
        faults.append(Fault("document", day or "undated", f"document {name}", says, COMPACT))
    ((waiting,),) = connection.execute(_DIRTY).fetchall()
    unseen = (f"stories of {waiting} documents: they wait to be traced, the next add does it",) if waiting else ()
    return Checked({"stories": count}, tuple(faults), unseen)


def _wrong(story: str, told: list[Any], members: list[str]) -> str:
    """Say what is wrong with one story; empty where nothing is."""
    documents, last, entry, packed = told
    try:
        content = unpack_part(packed, f"story {story}")
        trace = Trace.from_dict(content)
        summed = summarise_story(trace)
    except (ArchiveError, ContractError, KeyError, TypeError, IndexError):
        return "what is kept of it is damaged"
    if digest_ids(members) != story:
        return "the documents that name it are not those that it is named for"
    listed = {document.id for document in trace.documents}
    if not listed <= set(members) or (listed != set(members) and trace.left_out is None):
        return "it lists other documents than name it"
    shown = json.dumps(dataclasses.asdict(summed), ensure_ascii=False)
    if (documents, last, entry) != (summed.documents, summed.last, shown):
        return "its line in lists says other than its trace"
    return ""


def _days(days: list[str]) -> str | None:
    """Name the days of publication of a story's documents."""
    if not days:
        return None
    first, last = min(days) or "undated", max(days) or "undated"
    return first if first == last else f"{first} … {last}"
