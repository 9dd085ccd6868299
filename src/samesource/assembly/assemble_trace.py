"""Build the Trace from finished tables."""

from __future__ import annotations

import dataclasses
import hashlib
from typing import Any

from samesource import __version__
from samesource.assembly.choose_stories import choose_stories
from samesource.assembly.claim_entries import claim_entries
from samesource.assembly.document_entries import document_entries
from samesource.assembly.relation_entries import relation_entries
from samesource.assembly.story_entries import story_entries
from samesource.config import Config
from samesource.engines.base import Engine
from samesource.model import Trace
from samesource.records.lineage import Lineage
from samesource.records.packing import unpack
from samesource.stages.change_of_row import change_of_row

_LISTED_CAPPED = 200
_BATCH = 4096


def assemble_trace(engine: Engine, config: Config, created: str) -> Trace:
    """Fetch the final tables of a finished flow and build the Trace; `created` is an ISO 8601 time.

    Above `report.documents_limit` documents only the largest and most altered stories are taken; the rest stays in
    the tables, and `left_out` says so. Lists are in canonical order, so equal tables give equal traces.
    """
    families: dict[str, dict[str, Any]] = {row["id"]: row for row in engine.fetch("families", ("id",)).to_pylist()}
    witnesses = {row["id"]: row["witness"] for row in engine.fetch("witnesses", ("id",)).to_pylist()}
    story_of = {document: families[witness]["story"] for document, witness in witnesses.items()}
    changes = engine.fetch("changes", ("parent", "child", "old_start", "new_start", "kind", "description")).to_pylist()
    chosen, left_out = choose_stories(story_of, [row["story"] for row in changes], config.report.documents_limit)
    place = {story: i for i, story in enumerate(chosen)}
    lineages = [
        unpack(Lineage, row["packed"])
        for row in engine.fetch("lineages", ("family",)).to_pylist()
        if row["story"] in place
    ]
    lineages.sort(key=lambda traced: (place[traced.story], -len(traced.members), traced.family))
    documents = document_entries(engine, witnesses, families, place)
    given = {
        "created": created,
        "version": __version__,
        "options": _shown_options(config),
        "epoch": _epoch(engine),
        "rejected": engine.fetch("rejected", ("id", "reason")).to_pylist(),
        "capped": _capped(engine),
        "left_out": left_out,
        "documents": documents,
        "stories": story_entries(chosen, lineages, documents),
        "relations": relation_entries(engine, families, place),
        "lineage": [
            {name: getattr(traced, name) for name in ("family", "edges", "alternatives", "roots", "lost")}
            for traced in lineages
        ],
        "changes": [change_of_row(row) for row in sorted(changes, key=_change_order(place)) if row["story"] in place],
        "claims": claim_entries(engine, place),
    }
    return Trace.from_dict(given)


def _change_order(place: dict[str, int]) -> Any:  # noqa: ANN401 - a sort key
    """Order changes by story; the fetch has ordered them within it."""
    return lambda row: place.get(row["story"], len(place))


def _shown_options(config: Config) -> dict[str, Any]:
    """Return the options that shape the result: where the work runs is none of them."""
    return {name: value for name, value in dataclasses.asdict(config).items() if name != "engine"}


def _epoch(engine: Engine) -> str:
    """Name the corpus statistics by their content."""
    columns = ("kind", "channel", "key", "groups", "days")
    digest, between = hashlib.sha256(), b""
    for batch in engine.fetch("statistics", ("kind", "channel", "key"), columns).to_batches(_BATCH):
        for row in batch.to_pylist():
            digest.update(between + "\t".join(str(row[column]) for column in columns).encode())
            between = b"\n"
    return digest.hexdigest()[:16]


def _capped(engine: Engine) -> list[dict[str, Any]]:
    """List the most frequent keys over their cap: formulae and common ground, no evidence."""
    rows = [row for row in engine.fetch("statistics", ("kind", "channel", "key")).to_pylist() if row["kind"] == "key"]
    rows.sort(key=lambda row: (-row["groups"], row["channel"], row["key"]))
    return [
        {"channel": row["channel"], "documents": row["groups"], "text": row["shown"]} for row in rows[:_LISTED_CAPPED]
    ]
