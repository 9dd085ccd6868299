"""Add reports and tell what became of them."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any

from samesource.archive.archive import Archive
from samesource.commands.describe_notices import describe_notices
from samesource.commands.plain_line import plain_line
from samesource.progress import StageProgress
from samesource.shelf import Receipt

_SHOWN, _NAMED = 20, 3


def add_reports(archive: Archive, paths: list[str], options: dict[str, Any], *, as_json: bool) -> list[Receipt]:
    """Add the reports at `paths` and print a receipt each, or a summary; rejected ones are named with the reason.

    `options` are keyword arguments of Archive.add.
    """
    with StageProgress(1, wanted=sys.stderr.isatty()) as progress:
        progress.stage("adding")
        progress.start("", 0)

        def tell(stored: Sequence[Receipt]) -> None:
            """Acknowledge what is on disk."""
            progress.advance(len(stored))
            if as_json:
                sys.stdout.write("".join(f"{json.dumps(dataclasses.asdict(one))}\n" for one in stored))
                sys.stdout.flush()

        receipts = archive.add(paths, on_stored=tell, **options)
    if not as_json:
        sys.stdout.write(_summary(archive, receipts))
    return receipts


def _summary(archive: Archive, receipts: list[Receipt]) -> str:
    """Say how many were added, what a few of them joined, and what was refused."""
    counts = Counter(receipt.status for receipt in receipts)
    sizes = {entry.id: entry for entry in archive.stories() if entry.documents > 1}
    lines = [f"{counts['added']:,} added, {counts['known']:,} known already, {counts['rejected']:,} rejected."]
    joined: dict[str, list[str]] = {}
    for receipt in receipts:
        if receipt.status == "added" and receipt.story in sizes:
            joined.setdefault(receipt.story, []).append(receipt.id)
    for story, names in list(joined.items())[:_SHOWN]:
        entry = sizes[story]
        named = ", ".join(names[:_NAMED]) + (f" and {len(names) - _NAMED} more" if len(names) > _NAMED else "")
        lines.append(f"  story {story}, “{entry.title}”, {entry.documents} reports: {named}")
    if len(joined) > _SHOWN:
        lines.append(f"  … and {len(joined) - _SHOWN:,} more stories")
    added = [receipt.id for receipt in receipts if receipt.status == "added"]
    lines += [f"  {line}" for line in describe_notices(archive.notices({*added, *archive.neighbours(added)})[:_SHOWN])]
    rejected = [receipt for receipt in receipts if receipt.status == "rejected"]
    lines += [f"  {receipt.id} rejected: {receipt.reason}" for receipt in rejected[:_SHOWN]]
    return "".join(f"{plain_line(line)}\n" for line in lines)
