"""Grow a tree of copies."""

from __future__ import annotations

import random
from dataclasses import dataclass

from samesource.simulation.families.derive import derive
from samesource.simulation.families.headline import headline
from samesource.simulation.families.language_pack import LanguagePack
from samesource.simulation.families.member import Member
from samesource.simulation.families.merge import merge
from samesource.simulation.families.own_facts import LEAST_OWN, own_facts
from samesource.simulation.families.rewriter import Rewriter
from samesource.simulation.families.teller import Teller

_KINDS = {"copy": 22, "excerpt": 14, "revision": 18, "rewrite": 28, "merger": 12, "quote": 4}
"""How often of a hundred derived reports a kind is tried; a merger that finds no second parent becomes a rewrite."""

_INDEPENDENT = 0.08
"""Share of the documents that copied nobody but the first, where the teller knows other reporters."""

_MERGED_KINDS = (("revision", "excerpt"), ("excerpt", "rewrite"), ("rewrite", "rewrite"), ("excerpt", "excerpt"))
_FIRST, _TAKEN, _KNOWN = 3.0, 0.3, 0.3
"""How much likelier the first report is used than others, a copy than others, and a report for each earlier use."""

_DELAY = (15, 900)
"""Minutes between a report and one that uses it."""


@dataclass(slots=True)
class _Grower:
    pack: LanguagePack
    teller: Teller
    draws: random.Random
    members: list[Member]

    def grow(self) -> None:
        """Add a report derived from those there are."""
        kind = self.draws.choices(list(_KINDS), list(_KINDS.values()))[0]
        parent = self._parent()
        name, rewriter = f"m{len(self.members)}", self.rewriter()
        text = (parent.title, parent.sentences)
        if kind == "merger":
            second = self._second(parent)
            if second is not None:
                self._add_merger(name, parent, second)
                return
            kind = "rewrite"
        if kind == "quote":
            own = self.teller.independent()
            quoted = [sentence for sentence in own_facts(own, parent.sentences) if '"' in sentence.text]
            if own and quoted:
                own.insert(self.draws.randint(1, len(own)), self.draws.choice(quoted))
                self.members.append(Member(name, headline(own), own, self._later(parent), [(parent.id, "quote")]))
                return
            kind = "excerpt"
        title, sentences = derive(kind, text, rewriter, self.draws)
        changes = [(parent.id, change) for change in rewriter.changes]
        dateline = parent.dateline if kind in ("copy", "excerpt") and self.draws.random() < 0.6 else ""
        member = Member(name, title, sentences, self._later(parent), [(parent.id, kind)], changes, dateline)
        self.members.append(member)

    def _add_merger(self, name: str, parent: Member, second: Member) -> None:
        kinds = self.draws.choice(_MERGED_KINDS)
        rewriters = (self.rewriter(), self.rewriter())
        texts = ((parent.title, parent.sentences), (second.title, second.sentences))
        title, sentences = merge(*texts, kinds, rewriters, self.draws)
        minutes = max(self._later(parent), self._later(second))
        changes = [(parent.id, change) for change in rewriters[0].changes]
        self.members.append(
            Member(name, title, sentences, minutes, [(parent.id, kinds[0]), (second.id, kinds[1])], changes)
        )

    def rewriter(self) -> Rewriter:
        return Rewriter(self.pack, self.teller, self.draws)

    def _later(self, parent: Member) -> int:
        return parent.minutes + self.draws.randint(*_DELAY)

    def _parent(self) -> Member:
        """Draw a report to use: the first one most, whole texts more than short ones and copies, known ones more."""
        used = [parent for member in self.members for parent, _ in member.parents]
        whole = len(self.members[0].sentences)
        weights = []
        for i, member in enumerate(self.members):
            kinds = {kind for _, kind in member.parents}
            own = _FIRST if i == 0 else _TAKEN if kinds & {"copy", "quote"} else 1.0
            weights.append(own * (1 + _KNOWN * used.count(member.id)) * min(1.0, len(member.sentences) / whole) ** 2)
        return self.draws.choices(self.members, weights)[0]

    def _second(self, first: Member) -> Member | None:
        """Draw another parent that is neither ancestor nor descendant of the first and has facts of its own."""
        lines = {member.id: self._ancestors(member.id) for member in self.members}
        fitting = [
            member
            for member in self.members
            if member is not first and first.id not in lines[member.id] and member.id not in lines[first.id]
            if len(own_facts(first.sentences, member.sentences)) >= LEAST_OWN
            if len(own_facts(member.sentences, first.sentences)) >= LEAST_OWN
        ]
        return self.draws.choice(fitting) if fitting else None

    def _ancestors(self, name: str) -> set[str]:
        parents = {member.id: [parent for parent, _ in member.parents] for member in self.members}
        found: set[str] = set()
        waiting = [name]
        while waiting:
            new = [parent for parent in parents[waiting.pop()] if parent not in found]
            found.update(new)
            waiting += new
        return found


def grow_family(pack: LanguagePack, teller: Teller, count: int, withheld: float, draws: random.Random) -> list[Member]:
    """Return `count` reports, the first report first, a share `withheld` of those with descendants marked as lost."""
    sentences = teller.opening()
    first = Member("m0", teller.title(), sentences, 0)
    members = [first]
    grower = _Grower(pack, teller, draws, members)
    for i in range(round(_INDEPENDENT * count) if count > 1 else 0):
        own = teller.independent()
        if own:
            members.append(Member(f"m{i + 1}", headline(own), own, draws.randint(*_DELAY)))
    while len(members) < count:
        grower.grow()
    _withhold(members, withheld, draws)
    return members


def _withhold(members: list[Member], share: float, draws: random.Random) -> None:
    """Mark a share of the reports that others were made from as lost, none of which an unchanged copy remains."""
    used = {parent for member in members for parent, kind in member.parents if kind != "quote"}
    same = {parent for member in members for parent, kind in member.parents if kind == "copy" and _unchanged(member)}
    ancestors = [member for member in members if member.id in used]
    losable = [member for member in ancestors if member.id not in same]
    for member in draws.sample(losable, min(len(losable), round(share * len(ancestors)))):
        member.withheld = True


def _unchanged(copy: Member) -> bool:
    """Tell whether a copy has its parent's sentences to the letter: then nothing of that text can be lost."""
    return not copy.changes
