"""Which time each report shows."""

from __future__ import annotations

import random

from samesource.simulation.families.member import Member

DATES = ("missing", "shuffled", "kept")
_SHOWN = 0.7
"""Share of reports with a date at all."""


def show_dates(members: list[Member], dates: str, draws: random.Random) -> None:
    """Let the reports show no times (`missing`), true ones (`kept`) or those of other reports (`shuffled`)."""
    if dates == "missing":
        return
    shown = [member for member in members if draws.random() < _SHOWN]
    minutes = [member.minutes for member in shown]
    if dates == "shuffled":
        draws.shuffle(minutes)
    for member, time in zip(shown, minutes, strict=True):
        member.shown = time
