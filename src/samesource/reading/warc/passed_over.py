"""What an archive holds besides reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

_SHOWN = 12


class PassedOver:
    """Counts the records passed over, by reason and kind; memory for a few dozen kinds, however long the archive."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = {}

    def add(self, reason: str, kind: str) -> None:
        """Count one record; `reason` completes `412 passed over as …`."""
        kinds = self._counts.setdefault(reason, Counter())
        known = kind in kinds or len(kinds) < 1_000
        kinds[kind if known else "other"] += 1

    def sentences(self) -> Iterator[str]:
        """Yield a sentence a reason: how many, and of which kinds, the commonest first."""
        for reason, kinds in sorted(self._counts.items()):
            total = sum(kinds.values())
            ranked = sorted(kinds.items(), key=lambda entry: (-entry[1], entry[0]))
            shown = [f"{kind} ({count:,})" for kind, count in ranked[:_SHOWN]]
            if len(ranked) > _SHOWN:
                shown.append(f"{len(ranked) - _SHOWN} other kinds")
            yield f"{total:,} passed over as {reason}: {', '.join(shown)}"
