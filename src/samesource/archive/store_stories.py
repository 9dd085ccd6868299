"""Write traced stories down."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable

from samesource.archive.opened import Opened
from samesource.archive.pack_part import pack_part
from samesource.archive.plan_stories import StoryPlan
from samesource.model import Trace
from samesource.shelving.summarise_story import summarise_story

_FORGET = "DELETE FROM stories WHERE id IN (SELECT value FROM json_each(?))"
_STORE = "INSERT OR REPLACE INTO stories (id, documents, last, entry, trace, made_from) VALUES (?, ?, ?, ?, ?, ?)"
_MEMBERS = "UPDATE documents SET story = ? WHERE number IN (SELECT value FROM json_each(?))"


def store_stories(opened: Opened, plans: list[StoryPlan], traces: dict[str, Trace], gone: Iterable[str]) -> None:
    """Put stories traced anew in the place of those that are `gone`."""
    connection = opened.connection
    connection.execute(_FORGET, (json.dumps(sorted(gone)),))
    for plan in plans:
        trace = traces[plan.id]
        entry = summarise_story(trace)
        told = json.dumps(dataclasses.asdict(entry), ensure_ascii=False)
        content = pack_part(trace.to_dict(with_text=False))
        connection.execute(_STORE, (plan.id, entry.documents, entry.last, told, content, plan.made_from))
        connection.execute(_MEMBERS, (plan.id, json.dumps(sorted(plan.documents))))
