"""Write traced stories down."""

from __future__ import annotations

import dataclasses
import json

from samesource.archive.gather_component import Component
from samesource.archive.opened import Opened
from samesource.archive.pack_part import pack_part
from samesource.model import Trace
from samesource.shelving.summarise_story import summarise_story

_FORGET = "DELETE FROM stories WHERE id IN (SELECT value FROM json_each(?))"
_STORE = "INSERT OR REPLACE INTO stories (id, documents, last, entry, trace) VALUES (?, ?, ?, ?, ?)"
_MEMBERS = "UPDATE documents SET story = ? WHERE id IN (SELECT value FROM json_each(?))"


def store_stories(opened: Opened, group: list[Component], traces: dict[str, Trace]) -> None:
    """Replace the stories that the documents of components were in by those that they are in now."""
    connection = opened.connection
    gone = sorted({story for component in group for story in component.stories} - traces.keys())
    connection.execute(_FORGET, (json.dumps(gone),))
    names = {name: witness for component in group for name, witness in component.documents.values()}
    members: dict[str, list[str]] = {}
    story_of = {document.id: story for story, trace in traces.items() for document in trace.documents}
    for name, witness in names.items():
        members.setdefault(story_of[witness], []).append(name)
    for story, trace in sorted(traces.items()):
        entry = summarise_story(trace)
        content = trace.to_dict(with_text=False)
        told = json.dumps(dataclasses.asdict(entry), ensure_ascii=False)
        connection.execute(_STORE, (story, entry.documents, entry.last, told, pack_part(content)))
        connection.execute(_MEMBERS, (story, json.dumps(members[story])))
