"""Follow factual changes down families' true edges and hold the receivers against the recorded ones.

usage: damage_on_true_edges.py [FOLDER] [FAMILY ...]

FOLDER is relay (default) or a path to a folder in its form. A recorded reading (`altered_in` of a claim) that a
document has and its parents have not enters there; those below that have the same value received it. A found change
stands for it where it is on the same edge and its new words and the recorded value hold each other's words.
Totals only.
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path
from typing import Any

from changes_on_true_edges import HERE, chosen_families, family_changes, true_parents

from samesource.config import AlignConfig
from samesource.records.lineage import Lineage
from samesource.stages.collating.link_texts import link_texts
from samesource.stages.collating.trace_damage import trace_damage
from samesource.stages.prepare_document import prepare_document

STATES = ("carried", "restored", "altered", "dropped", "unclear")


def main() -> None:
    """Print the totals."""
    folder = HERE / "relay" if len(sys.argv) < 2 or sys.argv[1] == "relay" else Path(sys.argv[1])
    counts = dict.fromkeys(("recorded", "found", "truly carried", "told", "right", "wrong", *STATES), 0)
    seconds = 0.0
    for family in chosen_families(folder, sys.argv[2:]):
        parents = true_parents(folder, family)
        found, spent = follow(folder, family, parents)
        seconds += spent
        for child, value, carriers, below in recorded(folder, family, parents):
            counts["recorded"] += 1
            entry = next((d for d in found if d["child"] == child and says(d, value)), None)
            if entry is None:
                continue
            counts["found"] += 1
            counts["truly carried"] += len(carriers)
            counts["right"] += len(carriers & set(entry["carried"]))
            counts["wrong"] += len(set(entry["carried"]) & below - carriers)
            for state in STATES:
                counts[state] += len(carriers & set(entry[state]))
    counts["told"] = counts["right"] + counts["wrong"]
    print(" ".join(f"{name} {count}" for name, count in counts.items()))
    print(f"recall {counts['right'] / max(counts['truly carried'], 1):.2f}", end=" ")
    print(f"precision {counts['right'] / max(counts['told'], 1):.2f}  {seconds:.2f} CPU s")


def follow(folder: Path, family: str, parents: dict[str, list[str]]) -> tuple[list[dict[str, Any]], float]:
    """Return damage[] of a family on its true edges, and the CPU seconds of following."""
    changes = family_changes(folder, family)[0]
    texts = {name: (folder / "reports" / f"{name}.txt").read_text(encoding="utf-8") for name in parents}
    prepared = {name: prepare_document(name, text) for name, text in texts.items()}
    pairs = [(parent, child) for child, own in parents.items() for parent in own]
    alignments = [link_texts(prepared[a], prepared[b], AlignConfig()) for a, b in pairs]
    edges = [{"parent": parent, "child": child, "determined": True} for parent, child in pairs]
    lineage = Lineage(family, family, sorted(texts), sorted(texts), edges, [], [], [], [])
    members = [{"id": name, "witness": name, "outlet": None, "corrections": []} for name in sorted(texts)]
    began = time.process_time()
    found = trace_damage(lineage, list(prepared.values()), alignments, changes, members, AlignConfig())
    return found, time.process_time() - began


def recorded(folder: Path, family: str, parents: dict[str, list[str]]) -> list[tuple[str, str, set[str], set[str]]]:
    """Return (document, value, its receivers, all below) for every altered reading that enters along an edge."""
    truth = json.loads((folder / "truth" / f"{family}.json").read_text(encoding="utf-8"))
    rows = []
    for claim in truth["claims"]:
        altered = {f"{family}-{a['id']}": a["value"] for a in claim["altered_in"] if f"{family}-{a['id']}" in parents}
        for child, value in sorted(altered.items()):
            if value and parents[child] and all(altered.get(parent) != value for parent in parents[child]):
                below = descendants(child, parents)
                rows.append((child, value, {name for name in below if altered.get(name) == value}, below))
    return rows


def descendants(document: str, parents: dict[str, list[str]]) -> set[str]:
    """Return all that derives from a document."""
    below: set[str] = set()
    while more := {child for child, own in parents.items() if {document, *below} & set(own)} - below:
        below |= more
    return below


def says(damage: dict[str, Any], value: str) -> bool:
    """Tell whether the new words of a change and a recorded value share most words of the shorter."""
    new, told = (set(re.findall(r"\w+", text.casefold())) for text in (damage["new"] or "", value))
    return bool(new and told) and len(new & told) >= 0.6 * min(len(new), len(told))


if __name__ == "__main__":
    main()
