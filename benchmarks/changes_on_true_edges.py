"""Type the changes on families' true edges and score them, so that lineage is no part of the figure.

usage: changes_on_true_edges.py [FOLDER] [FAMILY ...]

FOLDER is relay (default) or families, or a path to a folder in their form. Totals only, for all families given and,
where they are of several languages (en1, de2), for each language.
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path
from typing import Any

from score_part import score_part

from samesource.config import AlignConfig, ChangeConfig
from samesource.stages.align_pair import align_pair
from samesource.stages.find_changes import find_changes
from samesource.stages.prepare_document import prepare_document

HERE = Path(__file__).parent
LANGUAGE = re.compile(r"(de|en|es|fr|it|pt|ru)\d+")


def chosen_families(folder: Path, names: list[str]) -> list[str]:
    """Return the families of a folder, or those of them that are named."""
    families = [path.stem for path in sorted((folder / "truth").glob("*.json"))]
    return [family for family in families if not names or family in names]


def true_parents(folder: Path, family: str) -> dict[str, list[str]]:
    """Return the parents of each document given, as far as they are given too."""
    documents = json.loads((folder / "truth" / f"{family}.json").read_text(encoding="utf-8"))["documents"]
    given = {document["id"] for document in documents if not document["withheld"]}
    return {
        f"{family}-{document['id']}": [f"{family}-{p['id']}" for p in document["parents"] if p["id"] in given]
        for document in documents
        if document["id"] in given
    }


def family_changes(folder: Path, family: str) -> tuple[list[dict[str, Any]], list[str], int, float]:
    """Return the changes of a family on its true edges, its documents, its number of edges and CPU seconds."""
    parents = true_parents(folder, family)
    texts = {name: (folder / "reports" / f"{name}.txt").read_text(encoding="utf-8") for name in parents}
    prepared = {name: prepare_document(name, text) for name, text in texts.items()}
    changes: list[dict[str, Any]] = []
    edges, spent = 0, 0.0
    for child, names in parents.items():
        pairs = [sorted((child, name)) for name in names]
        alignments = [align_pair(prepared[a], prepared[b], AlignConfig()) for a, b in pairs]
        began = time.process_time()
        changes += find_changes(prepared[child], [prepared[name] for name in names], alignments, ChangeConfig())
        spent += time.process_time() - began
        edges += len(names)
    return changes, sorted(texts), edges, spent


def by_language(families: list[str]) -> dict[str, list[str]]:
    """Group families by the language in their names; empty where the names tell none."""
    found: dict[str, list[str]] = {}
    for family in families:
        match = LANGUAGE.fullmatch(family)
        if match:
            found.setdefault(match[1], []).append(family)
    return found


def main() -> None:
    given = sys.argv[1:]
    named = Path(given[0]) if given and (Path(given[0]) / "truth").is_dir() else HERE / given[0] if given else None
    is_folder = named is not None and (named / "truth").is_dir()
    folder = named if is_folder and named is not None else HERE / "relay"
    families = chosen_families(folder, given[1:] if is_folder else given)
    found = {family: family_changes(folder, family) for family in families}

    def told(some: list[str]) -> str:
        documents = [{"id": name} for family in some for name in found[family][1]]
        changes = [change for family in some for change in found[family][0]]
        return score_part(folder, some, "change", {"documents": documents, "changes": changes})

    print(told(families))
    edges, spent = sum(item[2] for item in found.values()), sum(item[3] for item in found.values())
    print(f"edges {edges}, CPU ms an edge {1000 * spent / max(1, edges):.1f}")
    for language, some in by_language(families).items():
        print(f"\n{language}\n{told(some)}")


if __name__ == "__main__":
    main()
