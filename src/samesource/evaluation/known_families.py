"""Several families whose truth is known, ready to be compared with a trace."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set

from samesource.evaluation.ancestor_pairs import ancestor_pairs
from samesource.evaluation.family_truth import FamilyTruth

Pair = tuple[str, str]


class KnownFamilies:
    """Sets over the documents of several families; edges are (parent, child)."""

    def __init__(self, families: Sequence[FamilyTruth]) -> None:
        self.given = {name for family in families for name in family.given}
        self.withheld = {name for family in families for name in family.withheld}
        self.parents = {name: parents for family in families for name, parents in family.parents.items()}
        self.edges = {edge for family in families for edge in family.edges()}
        """Without quotations; withheld documents included."""
        self.strong = {edge for edge in self.edges if self.given.issuperset(edge)}
        self.quotations = {edge for family in families for edge in family.edges(weak=True)} - self.edges
        self._dependent = {pair for family in families for pair in family.dependent()}
        self._above = ancestor_pairs(self.edges)
        self.descent = {pair for pair in self._above if self.given.issuperset(pair)}
        self.mergers = {name for name in self.given if sum(child == name for _, child in self.edges) > 1}
        self.lost = self._lost()
        """Given children of each withheld document, those of withheld children included."""
        self.lines = self._lines()
        """Given documents of each true family: those joined by edges."""

    def judges(self, parent: str, child: str) -> bool:
        """Tell whether an edge is right or wrong: not lost sources, nor kin offered to a child of a withheld parent."""
        if parent not in self.given or child not in self.given:
            return False
        orphan = any(name in self.withheld for name in self.parents[child])
        kin = (min(parent, child), max(parent, child)) in self._dependent
        return (parent, child) in self.strong or not (orphan and kin)

    def judges_descent(self, ancestor: str, name: str) -> bool:
        """Tell whether descent is right or wrong: not lost sources, nor kin offered to heirs of a withheld document."""
        if ancestor not in self.given or name not in self.given:
            return False
        if (ancestor, name) in self.descent or (name, ancestor) in self.descent:
            return True
        heir = any((lost, name) in self._above for lost in self.withheld)
        return not (heir and (min(ancestor, name), max(ancestor, name)) in self._dependent)

    def right_roots(self, edges: Set[Pair]) -> dict[str, bool]:
        """Tell for each true family of two documents or more, by its first id, whether its root is right.

        Its root is where most of its documents lead, up the drawn `edges` (the smallest id among equals). Right is an
        origin that was given, a given heir of a lost origin, or a lost source where an origin is lost.
        """
        parents: dict[str, list[str]] = {}
        for parent, child in sorted(edges):
            parents.setdefault(child, []).append(parent)
        results = {}
        for members in self.lines:
            if len(members) > 1:
                tops = Counter(_top(name, parents) for name in sorted(members))
                root = min(tops, key=lambda top: (-tops[top], top))
                origins = self._origins(members)
                is_lost = root not in self.given and any(self._has_lost_origin(name) for name in origins)
                results[min(members)] = root in origins or is_lost
        return results

    def _has_lost_origin(self, name: str) -> bool:
        """Tell whether a document comes from a withheld one."""
        return any((lost, name) in self._above for lost in self.withheld)

    def _origins(self, members: set[str]) -> set[str]:
        """Return the given documents from which a true family starts."""
        return members - {heir for _, heir in self.descent}

    def _lost(self) -> list[set[str]]:
        found = []
        for source in sorted(self.withheld):
            children: set[str] = set()
            waiting = [source]
            while waiting:
                name = waiting.pop()
                below = {child for parent, child in self.edges if parent == name}
                children |= below & self.given
                waiting += sorted(below & self.withheld)
            found.append(children)
        return found

    def _lines(self) -> list[set[str]]:
        line = {name: name for name in self.parents}
        for parent, child in sorted(self.edges):
            old, new = line[child], line[parent]
            line = {name: new if label == old else label for name, label in line.items()}
        groups: dict[str, set[str]] = {}
        for name in sorted(self.given):
            groups.setdefault(line[name], set()).add(name)
        return [groups[label] for label in sorted(groups)]


def _top(name: str, parents: dict[str, list[str]]) -> str:
    """Return where the first parents of a document lead to; in a circle, the last one not yet seen."""
    seen = {name}
    while above := [parent for parent in parents.get(name, ()) if parent not in seen]:
        name = above[0]
        seen.add(name)
    return name
