"""Write one simulated family as a family of benchmarks/relay."""

from __future__ import annotations

import dataclasses
import json
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from samesource.simulation.families.language_pack import LanguagePack
from samesource.simulation.families.lay_out import lay_out
from samesource.simulation.families.member import Member

LABEL = "simulation: grown by samesource, no press report; what is measured on it tells of the simulated steps only"


def write_family(
    out: Path, family: str, members: list[Member], pack: LanguagePack, about: dict[str, Any], draws: random.Random
) -> None:
    """Write OUT/reports or withheld/FAMILY-dNN.txt and OUT/truth/FAMILY.json; numbers are dealt at random.

    `about` goes into the truth as `simulation`.
    """
    numbers = draws.sample(range(1, len(members) + 1), len(members))
    names = {member.id: f"d{number:02}" for member, number in zip(members, numbers, strict=True)}
    first_day = datetime(2031, 1, 1, tzinfo=UTC) + timedelta(days=draws.randrange(1000), minutes=draws.randrange(1440))
    documents = []
    for member in sorted(members, key=lambda member: names[member.id]):
        folder = "withheld" if member.withheld else "reports"
        file = f"{folder}/{family}-{names[member.id]}.txt"
        (out / file).write_text(lay_out(member, pack, first_day, draws), encoding="utf-8")
        documents.append(_described(member, names, file, first_day))
    changes = [
        {"from": names[parent], "to": names[member.id], **dataclasses.asdict(change)}
        for member in members
        for parent, change in member.changes
    ]
    truth = {
        "family": family,
        "language": pack.language,
        "event": members[0].title.text,
        "simulation": {"label": LABEL, **about},
        "documents": documents,
        "changes": changes,
        "harmless": [],
        "claims": [],
    }
    written = json.dumps(truth, ensure_ascii=False, indent=1) + "\n"
    (out / "truth" / f"{family}.json").write_text(written, encoding="utf-8")


def _described(member: Member, names: dict[str, str], file: str, first_day: datetime) -> dict[str, Any]:
    """Return what the truth says of a document."""
    shown = None if member.shown is None else (first_day + timedelta(minutes=member.shown)).date().isoformat()
    return {
        "id": names[member.id],
        "file": file,
        "outlet": member.outlet,
        "url": None,
        "published": f"{first_day + timedelta(minutes=member.minutes):%Y-%m-%dT%H:%M:%SZ}",
        "published_shown": shown,
        "same_event": True,
        "origin": "derived" if member.parents else "independent",
        "withheld": member.withheld,
        "parents": [{"id": names[parent], "kind": kind} for parent, kind in member.parents],
    }
