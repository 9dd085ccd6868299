"""Type the changes on the relay families' true edges and score them, so that lineage is no part of the figure.

usage: changes_on_true_edges.py [FAMILY ...]
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from samesource.config import AlignConfig, ChangeConfig
from samesource.stages.align_pair import align_pair
from samesource.stages.find_changes import find_changes
from samesource.stages.prepare_document import prepare_document

RELAY = Path(__file__).parent / "relay"


def true_parents(families: list[str]) -> dict[str, list[str]]:
    """Return the parents of each document given, as far as they are given too."""
    parents: dict[str, list[str]] = {}
    for path in sorted((RELAY / "truth").glob("*.json")):
        documents = json.loads(path.read_text(encoding="utf-8"))["documents"]
        given = {document["id"] for document in documents if not document["withheld"]}
        for document in documents:
            if document["id"] in given and (not families or path.stem in families):
                own = [f"{path.stem}-{p['id']}" for p in document["parents"] if p["id"] in given]
                parents[f"{path.stem}-{document['id']}"] = own
    return parents


def main() -> None:
    families = sys.argv[1:]
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted((RELAY / "reports").glob("*.txt"))}
    parents = true_parents(families)
    prepared = {name: prepare_document(name, texts[name]) for name in parents}
    changes: list[dict[str, Any]] = []
    edges, spent = 0, 0.0
    for child, names in parents.items():
        pairs = [sorted((child, name)) for name in names]
        alignments = [align_pair(prepared[a], prepared[b], AlignConfig()) for a, b in pairs]
        began = time.process_time()
        changes += find_changes(prepared[child], [prepared[name] for name in names], alignments, ChangeConfig())
        spent += time.process_time() - began
        edges += len(names)
    trace = {
        "documents": [{"id": name} for name in texts],
        "changes": changes,
        "relations": [],
        "lineage": [],
        "claims": [],
        "stories": [],
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "trace.json"
        path.write_text(json.dumps(trace), encoding="utf-8")
        command = [sys.executable, str(RELAY / "score_relay.py"), str(path), str(RELAY)]
        scored = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    print("\n".join(line for line in scored.splitlines() if line.startswith("change")))
    print(f"edges {edges}, CPU ms an edge {1000 * spent / max(1, edges):.1f}")


if __name__ == "__main__":
    main()
