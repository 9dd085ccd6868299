"""Which reading of a claim each document has, and which reading is the claim's own."""

from __future__ import annotations

from dataclasses import dataclass

from samesource.stages.claiming.choose_reading import choose_reading
from samesource.stages.claiming.equal_values import equal_values
from samesource.stages.claiming.lineage_view import LineageView
from samesource.stages.claiming.mention import Group, Mention
from samesource.stages.claiming.other_speaker import other_speaker
from samesource.stages.claiming.same_words import same_words
from samesource.stages.claiming.story_view import StoryView

_SAME_WORDS = 0.8
"""Share of the shorter quotation's weight from which two wordings are one reading."""

_INDIRECT = 0.7
"""Share of a quotation's weight from which indirect speech states it in its own words."""
_QUOTED = frozenset(["quote", "speaker"])
_STATED = frozenset(
    ["number", "unit", "date", "name", "place", "role", "negation", "modality", "hedge-dropped", "speaker", "quote"]
)
"""Changes that make a statement another one; a hedge added, for one, does not."""


_QUALIFIED = frozenset(["quote", "attribution-changed"])
"""Changes that make the statement of a figure another one while the figure stays."""


CHANGED = "; "
"""Between a value and the change that makes another reading of it."""


@dataclass(frozen=True, slots=True)
class ReadGroup:
    """A group with its readings: label of each document's reading, the main one, and the main one's support."""

    group: Group
    readings: dict[int, str]
    main: str
    asserting: list[int]
    """The documents that hold the main reading, parents first."""
    texts: dict[str, int]

    def roots(self, lineage: LineageView) -> list[int]:
        """List the asserting documents none of whose parents asserts it."""
        holding = set(self.asserting)
        return [d for d in self.asserting if holding.isdisjoint(lineage.parents[d])]


def read_group(group: Group, view: StoryView) -> ReadGroup:
    """Label the readings of a group and choose the main one."""
    found = group.by_document()
    if group.kind == "quote":
        readings = _quoted(found, view)
    elif group.kind == "event":
        readings = _changed(found, view)
    else:
        readings = _values(found, view)
    main, asserting, texts = choose_reading(group, found, readings, view)
    return ReadGroup(group, readings, main, asserting, texts)


def _values(found: dict[int, Mention], view: StoryView) -> dict[int, str]:
    """Label mentions by value and unit; a missing unit is no other unit, a converted value no other value."""
    labels: list[tuple[str, Mention]] = []
    readings: dict[int, str] = {}
    for document in sorted(found, key=lambda d: (not found[d].unit, view.lineage.rank[d])):
        mention = found[document]
        label = next((known for known, other in labels if equal_values(mention, other)), None)
        if label is None:
            label = f"{mention.key} {mention.unit}".strip()
            labels.append((label, mention))
        readings[document] = label
    return _qualified(readings, found, view)


def _qualified(readings: dict[int, str], found: dict[int, Mention], view: StoryView) -> dict[int, str]:
    """Mark the readings of one value whose statement a factual change along an edge made another one."""
    changed: dict[int, str] = {}
    for document in (d for d in view.lineage.order if d in found):
        for parent in view.lineage.parents[document]:
            if readings.get(parent) == readings[document]:
                label = _change_between(parent, document, found, view, _QUALIFIED) or changed.get(parent)
                if label:
                    changed[document] = label
    return {d: f"{label}{CHANGED}{changed[d]}" if d in changed else label for d, label in readings.items()}


def _quoted(found: dict[int, Mention], view: StoryView) -> dict[int, str]:
    """Label wordings: a parent's reading is kept while words and speaker are; others are compared with all before."""
    readings: dict[int, str] = {}
    spoken = [d for d in view.lineage.order if d in found and found[d].kind == "quote"]
    for document in spoken:
        above = [parent for parent in view.lineage.parents[document] if parent in readings]
        before = above or [d for d in spoken if d in readings]
        alike = [d for d in before if same_words(found[document], found[d], view.weights) >= _SAME_WORDS]
        same = [d for d in alike if not other_speaker(found[d], found[document], view)]
        kept = [d for d in same if not _change_between(d, document, found, view, _QUOTED)]
        if kept:
            readings[document] = readings[kept[0]]
        else:
            words = view.witnesses[document].text[found[document].start : found[document].end].rstrip(",")
            speaker = found[document].speaker
            readings[document] = f"{speaker}: {words}" if alike and speaker else words
    first = readings[spoken[0]] if spoken else ""
    longest = max((found[d] for d in spoken), key=lambda m: len(m.stems), default=None)
    for document, mention in found.items():
        if document not in readings:
            stated = longest is None or same_words(longest, mention, view.weights, of_first=True) >= _INDIRECT
            readings[document] = first if stated else "in other words"
    return readings


def _changed(found: dict[int, Mention], view: StoryView) -> dict[int, str]:
    """Hand readings down from parents to children; a factual change inside both assertions starts a new one."""
    readings: dict[int, str] = {}
    for document in (d for d in view.lineage.order if d in found):
        above = [parent for parent in view.lineage.parents[document] if parent in readings]
        label = readings[above[0]] if above else "as stated"
        for parent in above:
            label = _change_between(parent, document, found, view, _STATED) or label
        readings[document] = label
    return readings


def _change_between(
    parent: int, child: int, found: dict[int, Mention], view: StoryView, kinds: frozenset[str]
) -> str | None:
    """Describe the last factual change of one of `kinds` that lies in both assertions; null where there is none."""
    label = None
    old, new = found[parent], found[child]
    for change in view.changes.get((parent, child), ()):
        if change["kind"] not in kinds:
            continue
        before = view.holds(parent, old.clause_start, old.clause_end, change["old"])
        if before and view.holds(child, new.clause_start, new.clause_end, change["new"]):
            label = f"{change['kind']}: {change['new']['text']}"
    return label
