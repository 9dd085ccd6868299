"""View how far each factual change went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from samesource.exports.views.view_changes import EdgeChanges, NumberedChange
from samesource.model import Story, Trace
from samesource.records.damage import Damage


@dataclass(frozen=True, slots=True)
class DamageView:
    """One followed change, and the change itself where the report lists it."""

    damage: Damage
    numbered: NumberedChange | None

    @property
    def reached(self) -> int:
        """Count the documents below that read right again."""
        return len(self.damage.restored)


def view_damage(trace: Trace, story: Story, changes: Sequence[EdgeChanges]) -> list[DamageView]:
    """List the factual changes of a story that are no updates, those that went furthest first."""
    families = set(story.families)
    listed = {
        (n.change.parent, n.change.child, n.change.kind, n.change.description): n
        for edge in changes
        for n in edge.changes
    }
    views = [
        DamageView(damage, listed.get((damage.parent, damage.child, damage.kind, damage.description)))
        for damage in trace.damage
        if damage.family in families and not damage.update
    ]
    return sorted(views, key=lambda view: (not view.damage.determined, -len(view.damage.carried)))
