"""The command `notices`."""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path

from samesource.archive.archive import Archive
from samesource.archive.license_carriers import license_carriers
from samesource.archive.read_licences import read_licences
from samesource.commands.describe_notices import describe_notices


def list_notices(directory: Path, licensed: Path | None, *, as_json: bool) -> None:
    """Print what was withdrawn or corrected in the archive in `directory`, and who still carries it."""
    licences = read_licences(licensed) if licensed else None
    with Archive(directory) as archive:
        notices = license_carriers(archive.notices(), licences)
    if as_json:
        sys.stdout.write("".join(f"{json.dumps(dataclasses.asdict(one), ensure_ascii=False)}\n" for one in notices))
    else:
        told = describe_notices(notices) or ["Nothing that is held was withdrawn or corrected by a notice that is."]
        sys.stdout.write("\n".join(told) + "\n")
