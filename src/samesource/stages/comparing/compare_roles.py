"""Offices that a child gives to the same person otherwise."""

from __future__ import annotations

from samesource.config import ChangeConfig
from samesource.language.is_kin import is_kin
from samesource.records.difference import Difference
from samesource.records.fact import Fact
from samesource.records.link_group import LinkGroup
from samesource.stages.comparing.context_likeness import context_likeness
from samesource.stages.comparing.pair_leftovers import pair_leftovers
from samesource.stages.comparing.same_name import same_name
from samesource.stages.comparing.side import Side

KINDS = frozenset(["role"])
_RANKED = 0.4
"""Likeness added where one office has another rank (junior clerk, senior clerk)."""
_SOLE = 0.15
"""Likeness added where one office is left over on either side of linked sentences."""
_HELD = 0.8
"""Likeness of offices that one person holds, wherever the two texts say so."""


def compare_roles(
    parent: Side, child: Side, groups: list[LinkGroup], known: list[Fact], config: ChangeConfig
) -> list[Difference]:
    """Report offices that differ near the same person, or in each other's place where nobody is named."""
    offices_old, offices_new = parent.offices, child.offices
    elsewhere = {(fact.value, fact.unit) for fact in known if fact.kind == "role"}

    def likeness(old: Fact, new: Fact) -> float:
        if {old.value, new.value} & parent.vocabulary.vague_roles or (new.value, new.unit) in elsewhere:
            return 0.0
        if _apart(old, new) or (old.value == new.value and _ranked_apart(parent, old, child, new)):
            return 0.0
        holders_old, holders_new = offices_old.get(old, set()), offices_new.get(new, set())
        shared = _shared(holders_old, holders_new)
        if shared:
            if _less_told(old, new):
                return 0.0
            ranked = old.value == new.value
            has_old = _has(offices_new, shared, old, exact=ranked)
            has_new = _has(offices_old, shared, new, exact=ranked)
            return 0.0 if has_old or has_new else 1.0 + 0.2 * ranked
        if (holders_old or holders_new) and is_kin(old.value):
            return 0.0
        score = context_likeness(parent, (old.start, old.end), child, (new.start, new.end))
        moved = ((old.value, old.unit) in child.roles) + ((new.value, new.unit) in parent.roles)
        kin = 0.2 if _kindred(old, new) else -0.2
        kin += _RANKED if old.value == new.value and old.unit and new.unit else 0.0
        return score + kin - 0.3 * moved - (0.3 if holders_old or holders_new else 0.0)

    def equal(old: Fact, new: Fact) -> bool:
        return old.value == new.value and old.unit == new.unit

    pairs = pair_leftovers(parent, child, groups, KINDS, equal, likeness, config.role_likeness, _SOLE)
    pairs += _held(parent, child, pairs, elsewhere)
    return [
        Difference(
            "role",
            None,
            "factual",
            (old.start, old.end),
            (new.start, new.end),
            f"role changed: {old.text} → {new.text}",
            min(0.9, 0.3 + score / 2),
        )
        for score, old, new in pairs
    ]


def _held(
    parent: Side, child: Side, pairs: list[tuple[float, Fact, Fact]], elsewhere: set[tuple[str, str]]
) -> list[tuple[float, Fact, Fact]]:
    """Pair the one office that either text gives to a person of a full name, wherever it stands."""
    told_old, told_new = {old for _, old, _ in pairs}, {new for _, _, new in pairs}
    found = []
    holders = child.sole_offices
    for name, old in parent.sole_offices.items():
        same = [new for other, new in holders.items() if same_name(name, other)]
        if old is None or len(same) != 1 or same[0] is None or old in told_old or same[0] in told_new:
            continue
        new = same[0]
        vague = parent.vocabulary.vague_roles | {office for office, _ in elsewhere}
        if old.value == new.value or {old.value, new.value} & vague or _apart(old, new) or _less_told(old, new):
            continue
        if old.text.lower().split()[-1] != new.text.lower().split()[-1]:
            found.append((_HELD, old, new))
    return found


def _apart(old: Fact, new: Fact) -> bool:
    """Tell whether one person may well be both: kin and office, or a degree and any office but a chair."""
    if is_kin(old.value) != is_kin(new.value):
        return True
    return "dr" in (old.value, new.value) and "professor" not in (old.value, new.value)


def _shared(old: set[str], new: set[str]) -> str | None:
    """Return a name that holds both offices."""
    for name in sorted(old):
        if any(same_name(name, other) for other in sorted(new)):
            return name
    return None


def _has(offices: dict[Fact, set[str]], person: str, office: Fact, *, exact: bool) -> bool:
    """Tell whether a document gives `person` that office anywhere, in that very rank where `exact`."""
    return any(
        role.value == office.value
        and (role.unit == office.unit or not exact)
        and any(same_name(person, name) for name in names)
        for role, names in offices.items()
    )


def _ranked_apart(parent: Side, old: Fact, child: Side, new: Fact) -> bool:
    """Tell whether what qualifies one office stands elsewhere in the other's sentence (judge Lund, retired)."""
    qualifiers = parent.vocabulary.role_qualifiers
    for side, office, other in ((parent, old, new), (child, new, old)):
        words = side.words[slice(*side.bounds[office.sentence])]
        missing = set(other.unit.split()) - set(office.unit.split())
        if missing and missing <= {qualifiers[word] for word in words if word in qualifiers}:
            return True
    return False


def _less_told(old: Fact, new: Fact) -> bool:
    """Tell whether one office only says less than the other (minister, defence minister)."""
    first, second = set(old.value.split()), set(new.value.split())
    return old.value != new.value and old.unit == new.unit and (first < second or second < first)


def _kindred(old: Fact, new: Fact) -> bool:
    """Tell whether two offices share their first or last word (deputy negotiator, chief negotiator)."""
    first, second = old.text.lower().split(), new.text.lower().split()
    return (
        first[-1] == second[-1] or (first[0] == second[0] and len(first) > 1) or bool(old.unit and old.unit == new.unit)
    )
