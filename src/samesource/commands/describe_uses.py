"""Uses of agencies' copy in words."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.archive.licence import STANDINGS
from samesource.archive.list_uses import Use
from samesource.commands.plain_line import plain_line

_SHOWN = 20


def describe_uses(uses: Iterable[Use]) -> list[str]:
    """Return lines: whose copy is used, by which outlets in the list given and by which not."""
    lines = []
    for use in uses:
        lines.append(f"Copy of {use.source} ({', '.join(use.documents)}) is used by:")
        for standing, words in STANDINGS.items():
            named = [
                f"{one.document} ({one.outlet or 'outlet not known'}{'' if one.sure else '; not certain'})"
                for one in use.carriers
                if one.licence == standing
            ]
            more = f" and {len(named) - _SHOWN} more" if len(named) > _SHOWN else ""
            lines += [f"  {words}: {', '.join(named[:_SHOWN])}{more}"] if named else []
    return [plain_line(line) for line in lines] or ["No report here derives from copy of an agency that is held."]
