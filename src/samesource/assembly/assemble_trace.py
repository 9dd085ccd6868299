"""Build the Trace from finished tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from samesource import __version__
from samesource.assembly.choose_stories import choose_stories
from samesource.assembly.claim_entries import claim_entries
from samesource.assembly.damage_entries import damage_entries
from samesource.assembly.document_entries import document_entries
from samesource.assembly.name_epoch import name_epoch
from samesource.assembly.relation_entries import relation_entries
from samesource.assembly.shown_options import shown_options
from samesource.assembly.shown_tables import ShownTables
from samesource.assembly.story_entries import story_entries
from samesource.config import Config
from samesource.engines.base import Engine
from samesource.model import Trace
from samesource.records.denied_dependence import denied_dependence
from samesource.records.lineage import Lineage
from samesource.records.packing import unpack
from samesource.stages.change_of_row import change_of_row
from samesource.stages.read_corrected import read_corrected

_LISTED_CAPPED = 200
_CHANGE_ORDER = (
    "parent", "child", "old_start", "new_start", "kind", "description", "old_end", "new_end", "confidence",
)  # fmt: skip

CAPPED = """
SELECT channel, key, groups, shown FROM statistics WHERE kind = 'key'
ORDER BY groups DESC NULLS LAST, channel ASC NULLS LAST, key ASC NULLS LAST LIMIT {most}
"""


def assemble_trace(engine: Engine, config: Config, created: str, epoch: str | None = None) -> Trace:
    """Fetch the final tables of a finished flow and build the Trace; `created` is an ISO 8601 time.

    `epoch` names the statistics where they are known by name alone.

    Above `report.documents_limit` documents only the largest and most altered stories are taken; the rest stays in
    the tables, and `left_out` says so. Lists are in canonical order, so equal tables give equal traces.
    """
    limits = config.report
    chosen, left_out, folded = choose_stories(engine, limits.documents_limit, limits.copies_shown)
    tables = ShownTables(engine, chosen if left_out else None, folded, limits.copies_shown)
    if left_out and folded:
        left_out["copies"] = tables.hidden()
    place = {story: i for i, story in enumerate(chosen)}
    families: dict[str, dict[str, Any]] = {row["id"]: row for row in tables.fetch("families", ("id",)).to_pylist()}
    witnesses = {row["id"]: row["witness"] for row in tables.fetch("witnesses", ("id",)).to_pylist()}
    changes = tables.fetch("changes", _CHANGE_ORDER).to_pylist()
    lineages = [unpack(Lineage, row["packed"]) for row in tables.fetch("lineages", ("family",)).to_pylist()]
    lineages.sort(key=lambda traced: (place[traced.story], -len(traced.members), traced.family))
    documents = document_entries(tables, witnesses, families, place)
    relations = relation_entries(tables, families, place)
    denied = denied_dependence(read_corrected(engine, ("no-parent", "not-from")))
    tied = [(r["a"], r["b"]) for r in relations if _is_tied(r, config.claims.dependent) and not denied(r["a"], r["b"])]
    given = {
        "created": created,
        "version": __version__,
        "options": shown_options(config),
        "epoch": name_epoch(engine) if epoch is None else epoch,
        "rejected": engine.fetch("rejected", ("id", "reason")).to_pylist(),
        "corrections": engine.fetch("corrections", ("line",)).to_pylist() if engine.exists("corrections") else [],
        "capped": _capped(engine),
        "left_out": left_out,
        "documents": documents,
        "stories": story_entries(chosen, lineages, documents, tied),
        "relations": relations,
        "lineage": [
            {name: getattr(traced, name) for name in ("family", "alternatives", "roots", "lost")}
            | {"edges": _shown_edges(traced, witnesses) if folded else traced.edges}
            for traced in lineages
        ],
        "changes": [change_of_row(row) for row in sorted(changes, key=lambda row: place[row["story"]])],
        "claims": claim_entries(tables, place),
        "damage": damage_entries(tables, place),
    }
    tables.close()
    return Trace.from_dict(given)


def _is_tied(relation: Mapping[str, Any], least: float) -> bool:
    """Tell whether one of two texts surely depends on the other, or both on a third; a quotation makes none so."""
    return bool(relation["dependent"] >= least) and relation["relation"] != "quote"


def _shown_edges(traced: Lineage, shown: Mapping[str, str]) -> list[dict[str, Any]]:
    """Leave out the edges of copies that are not shown."""
    hidden = set(traced.members) - shown.keys()
    return [edge for edge in traced.edges if edge["parent"] not in hidden and edge["child"] not in hidden]


def _capped(engine: Engine) -> list[dict[str, Any]]:
    """List the most frequent keys over their cap: formulae and common ground, no evidence."""
    engine.sql("most_capped", CAPPED.format(most=_LISTED_CAPPED))
    rows = engine.fetch("most_capped").to_pylist()
    engine.drop("most_capped")
    rows.sort(key=lambda row: (-row["groups"], row["channel"], row["key"]))
    return [{"channel": row["channel"], "documents": row["groups"], "text": row["shown"]} for row in rows]
