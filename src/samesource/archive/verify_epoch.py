"""Look whether the statistics are those that the archive was made with."""

from __future__ import annotations

import json

from samesource.archive.layout import FORMAT
from samesource.archive.opened import Opened
from samesource.archive.read_epoch_table import read_epoch_table
from samesource.archive.verify_report import RESTORE, Checked, Fault
from samesource.assembly.name_epoch import name_epoch
from samesource.engines.open_engine import open_engine
from samesource.shelving.open_shelf import ARCHIVE_MARK
from samesource.tables import STATISTICS


def verify_epoch(opened: Opened) -> Checked:
    """Name the statistics anew and hold that against the name kept; look at the folder's mark too."""
    table = read_epoch_table(opened.connection)
    engine = open_engine(opened.config.engine)
    try:
        engine.load("statistics", table.cast(STATISTICS.schema), STATISTICS.schema)
        name = name_epoch(engine)
    finally:
        engine.close()
    faults = []
    if name != opened.epoch:
        faults.append(Fault("epoch", None, "the statistics", "they are not those that were fixed", RESTORE))
    try:
        mark = json.loads((opened.directory / ARCHIVE_MARK).read_bytes())["format"]
    except (OSError, ValueError, KeyError, TypeError):
        mark = None
    if mark != FORMAT:
        faults.append(Fault("database", None, ARCHIVE_MARK, f"it names form {mark}, not {FORMAT}", RESTORE))
    return Checked({"statistics": table.num_rows}, tuple(faults))
