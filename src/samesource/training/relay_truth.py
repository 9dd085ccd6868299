"""The truth of the relay families, as training and evaluation need it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from samesource.errors import InputError


@dataclass(frozen=True, slots=True)
class RelayTruth:
    """Parents by document id (FAMILY-dNN) with kinds of edge; which documents tell each event; which are withheld."""

    parents: dict[str, dict[str, str]] = field(default_factory=dict)
    events: dict[str, set[str]] = field(default_factory=dict)
    withheld: set[str] = field(default_factory=set)

    def dependent(self, a: str, b: str) -> bool:
        """Tell whether the texts share an ancestor, or one is the other's."""
        return bool((self._ancestors(a, weak=False) | {a}) & (self._ancestors(b, weak=False) | {b}))

    def quoted(self, a: str, b: str) -> bool:
        """Tell whether they are related only by a quotation: neither right nor wrong to call dependent."""
        weak = (self._ancestors(a, weak=True) | {a}) & (self._ancestors(b, weak=True) | {b})
        return bool(weak) and not self.dependent(a, b)

    def same_event(self, a: str, b: str) -> bool:
        """Tell whether both tell the event of one family."""
        return any(a in event and b in event for event in self.events.values())

    def edge(self, a: str, b: str) -> str | None:
        """Return the kind of the edge between two documents, either way."""
        return self.parents[b].get(a) or self.parents[a].get(b)

    def merger(self, a: str, b: str) -> bool:
        """Tell whether the child of the edge between two documents has two parents."""
        child = b if a in self.parents[b] else a
        return len(self.parents[child]) > 1

    def joined(self, document: str) -> bool:
        """Tell whether a document was made from two others, given or not."""
        return sum(kind != "quote" for kind in self.parents[document].values()) > 1

    def orphan(self, document: str) -> bool:
        """Tell whether a parent of the document was withheld."""
        return any(parent in self.withheld for parent in self.parents[document])

    def orphaned_together(self, a: str, b: str) -> bool:
        """Tell whether both come from one withheld document, straight or through withheld ones only."""
        return not self._lost_sources(a).isdisjoint(self._lost_sources(b))

    def _lost_sources(self, document: str) -> set[str]:
        found: set[str] = set()
        waiting = [document]
        while waiting:
            own = self.parents[waiting.pop()].items()
            lost = {parent for parent, kind in own if parent in self.withheld and kind != "quote"} - found
            found |= lost
            waiting += sorted(lost)
        return found

    def _ancestors(self, document: str, *, weak: bool) -> set[str]:
        seen: set[str] = set()
        waiting = [document]
        while waiting:
            for parent, kind in self.parents[waiting.pop()].items():
                if parent not in seen and (weak or kind != "quote"):
                    seen.add(parent)
                    waiting.append(parent)
        return seen


def read_relay_truth(*folders: Path) -> RelayTruth:
    """Read FOLDER/truth/*.json of each folder; raise InputError where there is none, or one family is in two."""
    truth = RelayTruth()
    for file in [file for folder in folders for file in _truth_files(folder)]:
        family = file.stem
        if family in truth.events:
            raise InputError(f"the family {family} is in two folders", where=str(file))
        truth.events[family] = set()
        for document in json.loads(file.read_text(encoding="utf-8"))["documents"]:
            name = f"{family}-{document['id']}"
            truth.parents[name] = {f"{family}-{p['id']}": p["kind"] for p in document["parents"]}
            if document["withheld"]:
                truth.withheld.add(name)
            elif document["same_event"]:
                truth.events[family].add(name)
    return truth


def _truth_files(folder: Path) -> list[Path]:
    """List the truth files of one folder."""
    files = sorted((folder / "truth").glob("*.json"))
    if not files:
        raise InputError("no truth files found", where=str(folder / "truth"))
    return files
