"""Draw a sample of the factual changes reported on the true edges of relay and of families, for labelling by hand.

usage: draw_sample.py [SIZE] > sample.csv

Half is drawn from either; every kind gets its share; the order is that of a hash seeded with "samesource", so that the
draw is the same anywhere. Documents tell which folder a change is of: no family is in both.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
from changes_on_true_edges import HERE, chosen_families, family_changes

SEED = "samesource"


def place(change: dict[str, Any]) -> tuple[object, ...]:
    """Return what names a change: documents, kind and positions."""
    spans = [(change[side] or {}).get(edge, "") for side in ("old", "new") for edge in ("start", "end")]
    return change["parent"], change["child"], change["kind"], change["subtype"] or "", *spans


def order(change: dict[str, Any]) -> str:
    return hashlib.sha256(f"{SEED} {place(change)}".encode()).hexdigest()


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    drawn: list[dict[str, Any]] = []
    for folder in (HERE / "relay", HERE / "families"):
        found = [c for family in chosen_families(folder, []) for c in family_changes(folder, family)[0]]
        drawn += sorted((c for c in found if c["severity"] == "factual"), key=order)[: size // 2]
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["parent", "child", "kind", "subtype", "old_start", "old_end", "new_start", "new_end", "wanted"])
    for change in sorted(drawn, key=place_key):
        table.writerow([*place(change), ""])


def place_key(change: dict[str, Any]) -> tuple[str, ...]:
    return tuple(str(part).rjust(8) for part in place(change))


if __name__ == "__main__":
    main()
