"""Notices in words."""

from __future__ import annotations

from collections.abc import Iterable

from samesource.archive.licence import STANDINGS
from samesource.archive.notice import Carrier, Notice
from samesource.commands.plain_line import plain_line
from samesource.exports.views.shorten_text import shorten_text

_WORDS = 120
_SHOWN = 20


def describe_notices(notices: Iterable[Notice]) -> list[str]:
    """Return lines: what was withdrawn or corrected by whom and when, and which reports still carry it."""
    lines = []
    for notice in notices:
        about = ", ".join(notice.documents) or "nothing that is held"
        day = f" on {notice.day}" if notice.day else ""
        by = notice.publisher or "its publisher"
        lines.append(f"{notice.kind.capitalize()} by {by}{day}: {about} (notice {notice.id}).")
        if notice.words:
            lines.append(f"  It says: {shorten_text(notice.words, _WORDS)}")
        if notice.documents:
            lines += _describe_carriers(notice.carriers)
    return [plain_line(line) for line in lines]


def _describe_carriers(carriers: tuple[Carrier, ...]) -> list[str]:
    """Name the reports that still carry it."""
    if not carriers:
        return ["  No other report held derives from it."]
    derive = "derive" if all(carrier.sure for carrier in carriers) else "derive, or may derive,"
    reports = (
        f"1 report that {derive.replace('derive', 'derives', 1)}"
        if len(carriers) == 1
        else (f"{len(carriers)} reports that {derive}")
    )
    lines = [f"  Still carried by {reports} from it:"]
    for carrier in carriers[:_SHOWN]:
        told = [carrier.outlet or "outlet not known", carrier.kind]
        told += [] if carrier.sure else ["which of two has it from the other is not certain"]
        told += [STANDINGS[carrier.licence]] if carrier.licence else []
        lines.append(f"    {carrier.document} ({'; '.join(told)})")
    if len(carriers) > _SHOWN:
        lines.append(f"    … and {len(carriers) - _SHOWN} more")
    return lines
