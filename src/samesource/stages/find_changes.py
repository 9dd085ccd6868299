"""What a child changed of its parents."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from samesource.config import ChangeConfig
from samesource.records.alignment import Alignment
from samesource.records.difference import Difference
from samesource.records.lately_used import LatelyUsed
from samesource.records.link_group import LinkGroup
from samesource.records.prepared import Prepared
from samesource.stages.comparing.attach_counterparts import attach_counterparts
from samesource.stages.comparing.attach_places import attach_places
from samesource.stages.comparing.compare_addressees import compare_addressees
from samesource.stages.comparing.compare_attributions import compare_attributions
from samesource.stages.comparing.compare_bounds import compare_bounds
from samesource.stages.comparing.compare_caveats import compare_caveats
from samesource.stages.comparing.compare_clauses import compare_clauses
from samesource.stages.comparing.compare_counts import compare_counts
from samesource.stages.comparing.compare_dates import compare_dates
from samesource.stages.comparing.compare_details import compare_details
from samesource.stages.comparing.compare_hedges import compare_hedges
from samesource.stages.comparing.compare_intervals import compare_intervals
from samesource.stages.comparing.compare_names import compare_names
from samesource.stages.comparing.compare_negations import compare_negations
from samesource.stages.comparing.compare_numbers import compare_numbers
from samesource.stages.comparing.compare_offices_of import compare_offices_of
from samesource.stages.comparing.compare_quotations import compare_quotations
from samesource.stages.comparing.compare_roles import compare_roles
from samesource.stages.comparing.compare_sentences import compare_sentences
from samesource.stages.comparing.compare_sources_of_values import compare_sources_of_values
from samesource.stages.comparing.compare_speakers import compare_speakers
from samesource.stages.comparing.compare_splices import compare_splices
from samesource.stages.comparing.compare_words import compare_words
from samesource.stages.comparing.counterparts import Counterparts
from samesource.stages.comparing.kept_words import kept_words
from samesource.stages.comparing.level_values import level_values
from samesource.stages.comparing.link_groups import link_groups
from samesource.stages.comparing.merge_differences import merge_differences
from samesource.stages.comparing.name_doubts import name_doubts
from samesource.stages.comparing.pair_quotations import pair_quotations
from samesource.stages.comparing.read_side import read_side
from samesource.stages.comparing.side import Side
from samesource.stages.comparing.spare_lone import spare_lone
from samesource.stages.comparing.stands_alone import stands_alone
from samesource.stages.comparing.tell_counterparts import tell_counterparts
from samesource.stages.comparing.weigh_edits import weigh_edits


def find_changes(
    child: Prepared, parents: list[Prepared], alignments: list[Alignment], config: ChangeConfig
) -> list[dict[str, Any]]:
    """Find the typed changes from each parent to `child`, in trace.json's form (DESIGN §5), original positions.

    `alignments` are those between the child and each parent. With several parents a sentence of the child is held
    against the parent that says it best, and what another parent says is no change. About 25 ms an edge.
    """
    parents = sorted(parents, key=lambda parent: parent.id)
    new = _side(child)
    olds = [_side(parent) for parent in parents]
    of_pair = {(alignment.a, alignment.b): alignment for alignment in alignments}
    groups = [
        link_groups(old, new, of_pair[min(old.prepared.id, child.id), max(old.prepared.id, child.id)], config)
        for old in olds
    ]
    changes: list[dict[str, Any]] = []
    for old, own in zip(olds, _best_parent(groups), strict=True):
        others = [other for other in olds if other is not old]
        stands = Counterparts(old, new, own)
        sure = [group for group in own if group.score > config.gap]
        edited = kept_words(old, new, sure, stands.settled) >= config.edited
        differences = merge_differences(_compare(old, new, others, own, stands, edited, config), config)
        differences = name_doubts(stands, attach_counterparts(stands, differences, config))
        differences = attach_places(old, new, own, differences)
        if not edited:
            differences = tell_counterparts(stands, differences, config)
        differences = spare_lone(old, new, sure, edited, differences)
        changes += [_told(difference, old.prepared, child) for difference in differences]
    return sorted(changes, key=_order)


_LINE = 240
"""Characters of a description: two quotations and what happened to them."""
_sides: LatelyUsed[Side] = LatelyUsed(64)
"""Documents whose reading is kept for the next child: parents come again."""


def _side(prepared: Prepared) -> Side:
    """Read a document, or take what was read of it before."""
    key = (prepared.id, prepared.text, prepared.sentence_start.tobytes(), repr(prepared.about))
    return _sides.get(key) or _sides.put(key, read_side(prepared), 1)


def _order(change: dict[str, Any]) -> tuple[Any, ...]:
    """Order changes as tables do: by where the parent has them, what it has not last."""
    starts = [(span is None, span["start"] if span else 0) for span in (change["old"], change["new"])]
    return change["parent"], *starts, change["kind"], change["description"]


def _best_parent(groups: list[list[LinkGroup]]) -> list[list[LinkGroup]]:
    """Keep of each parent's groups those whose child sentences no other parent says better."""
    if len(groups) == 1:
        return groups
    best: dict[int, float] = {}
    for own in groups:
        for group in own:
            for sentence in group.new:
                best[sentence] = max(best.get(sentence, 0.0), group.score)
    return [[group for group in own if any(group.score >= best[i] for i in group.new)] for own in groups]


def _compare(
    old: Side,
    new: Side,
    others: list[Side],
    groups: list[LinkGroup],
    stands: Counterparts,
    edited: bool,
    config: ChangeConfig,
) -> list[Difference]:
    """Run every comparator on one parent and the child; sentences that differ in nothing are looked at by none."""
    settled = stands.settled
    linked, groups = groups, [group for group in groups if group.new[0] not in settled]
    known = [fact for other in others for fact in other.facts]
    excerpt = _length(new) < config.whole * _length(old)
    values = [
        *compare_numbers(old, new, groups, known, None if edited else stands, config),
        *compare_dates(old, new, groups, known, config),
        *compare_names(old, new, groups, known, config),
        *compare_roles(old, new, groups, known, config),
        *compare_offices_of(old, new, groups),
    ]
    values += compare_counts(old, new, groups, known, values)
    new = level_values(old, new, groups, values)
    quotations = pair_quotations(old, new, groups, settled)
    sources = compare_attributions(old, new, linked, frozenset(settled.values()), config)
    hedges = compare_hedges(old, new, groups, config)
    words = [
        *_said_anew(compare_clauses(old, new, others, groups, config), new, edited and not excerpt),
        *compare_words(old, new, groups, config),
    ]
    return [
        *values,
        *sources,
        *compare_addressees(old, new, groups),
        *hedges,
        *compare_caveats(old, new, groups, hedges),
        *compare_bounds(old, new, groups, edited),
        *compare_intervals(old, new, groups),
        *compare_sources_of_values(old, new, groups, sources, frozenset(settled.values()), edited),
        *compare_quotations(old, new, quotations, groups, config),
        *compare_splices(old, new, quotations),
        *compare_speakers(old, new, quotations, groups, config),
        *compare_negations(old, new, groups, config),
        *_meant(compare_details(old, new, groups, known, config), old, new, linked, edited, excerpt),
        *compare_sentences(old, new, others, quotations, linked, edited, excerpt, config),
        *(weigh_edits(old, new, words) if edited else words),
    ]


def _meant(
    details: list[Difference],
    old: Side,
    new: Side,
    groups: list[LinkGroup],
    edited: bool,
    excerpt: bool,
) -> list[Difference]:
    """Take figures added to, or left out of, a text that is edited for facts: reworded texts say them otherwise.

    An `excerpt` leaves figures out as it does sentences.
    """
    if not edited or not details:
        return details
    told = []
    for detail in details:
        if excerpt and detail.kind == "omission":
            told.append(detail)
            continue
        alone = (
            stands_alone(new, detail.new or (0, 0), old, groups, True)
            if detail.kind == "addition"
            else stands_alone(old, detail.old or (0, 0), new, groups, False)
        )
        told.append(replace(detail, severity="factual") if alone else detail)
    return told


def _length(side: Side) -> int:
    """Return the words of the story itself."""
    kinds = side.prepared.sentence_kind.tolist()
    return sum(high - low for (low, high), kind in zip(side.bounds, kinds, strict=True) if not kind)


def _said_anew(clauses: list[Difference], child: Side, edited: bool) -> list[Difference]:
    """Take clauses added to a text that is edited for facts: reworded texts say as much in other clauses.

    Who said it is none: another cue is no news, and a source that is new is told as such.
    """
    if not edited:
        return clauses
    cues = [(a.start, a.end) for a in child.attributions]
    return [
        replace(clause, severity="factual")
        if clause.kind == "addition" and clause.new and not _mostly(clause.new, cues)
        else clause
        for clause in clauses
    ]


def _mostly(place: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    """Tell whether one of some spans holds half of a place."""
    return any(2 * (min(place[1], end) - max(place[0], start)) >= place[1] - place[0] for start, end in spans)


def _told(difference: Difference, parent: Prepared, child: Prepared) -> dict[str, Any]:
    """Give a difference the form of trace.json's changes[]."""
    return {
        "parent": parent.id,
        "child": child.id,
        "kind": difference.kind,
        "subtype": difference.subtype,
        "severity": difference.severity,
        "old": _span(parent, difference.old),
        "new": _span(child, difference.new),
        "description": _line(difference.description),
        "confidence": round(max(0.0, min(1.0, difference.confidence)), 6),
    }


def _line(text: str) -> str:
    """Return a description as one line of readable length."""
    line = " ".join(text.split())
    return line if len(line) <= _LINE else line[: _LINE - 1] + "…"


def _span(prepared: Prepared, span: tuple[int, int] | None) -> dict[str, Any] | None:
    """Return a normal span as text (normalised) and original positions."""
    if span is None:
        return None
    start, end = prepared.original(*span)
    return {"text": prepared.text[slice(*span)], "start": start, "end": end}
